"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/segmented";
import { withoutAbsent } from "@/domain/figure/edit-keys";
import { pinAt, pinHere, pinToLandmark, setPin } from "@/domain/figure/edit-pins";
import type { PinData, PinName } from "@/domain/figure/pose-data";
import { useEdits } from "./edits-context";
import { LandmarkSelect, NumberRow, PlaceRow } from "./fields";

/** How one hand or foot is held: free, at a point of the room, or to a place on the body. */
export function PinFields({ name }: { name: PinName }) {
  const t = useTranslations("poseEditor.contacts");
  const h = useTranslations("poseEditor.handle");
  const { pose, selected, scope, change } = useEdits();
  const pin = pinAt(pose, selected, name);
  const foot = name.startsWith("foot");
  const state = pin === null ? "free" : pin.to ? "body" : "point";
  const write = (data: PinData, gesture: string) =>
    change(setPin(pose, scope, name, withoutAbsent(data)), `pin ${name} ${gesture}`);

  function choose(next: "free" | "point" | "body") {
    if (next === state) return;
    if (next === "free") change(setPin(pose, scope, name, null));
    if (next === "point") change(pinHere(pose, scope, selected, name));
    if (next === "body") change(pinToLandmark(pose, scope, selected, name, foot ? otherAnkle(name) : nearThigh(name)));
  }
  return (
    <fieldset className="mb-2 min-w-0">
      <legend className="sr-only">{h(name)}</legend>
      <div className="flex flex-wrap items-center justify-between gap-1">
        <span aria-hidden="true">{h(name)}</span>
        <Segmented
          label={t("heldHow", { name: h(name) })}
          value={state}
          onValueChange={choose}
          options={[
            { value: "free", label: t("free") },
            { value: "point", label: t("point") },
            { value: "body", label: t("body") },
          ]}
        />
      </div>
      {pin ? (
        <div className="mt-1 ms-2 border-line border-s ps-3">
          {pin.to ? (
            <>
              <LandmarkSelect
                label={t("holds", { name: h(name) })}
                value={pin.to}
                onValueChange={(to) => to && change(pinToLandmark(pose, scope, selected, name, to))}
              />
              <PlaceRow
                label={t("offset")}
                value={pin.offset ?? [0, 0, 0]}
                step={0.5}
                onValueChange={(offset) => write({ ...pin, offset }, "offset")}
              />
            </>
          ) : (
            <>
              <PlaceRow
                label={t("at")}
                value={pin.at ?? [0, 0, 0]}
                step={0.5}
                onValueChange={(at) => write({ ...pin, at }, "at")}
              />
              <Checkbox
                label={t(foot ? "looseFoot" : "looseHand")}
                checked={pin.loose ?? false}
                onChange={(event) => write({ ...pin, loose: event.target.checked || undefined }, "loose")}
              />
              {pin.loose ? null : (
                <NumberRow
                  label={t("yaw")}
                  value={pin.yaw ?? 0}
                  min={-180}
                  max={180}
                  onValueChange={(yaw) => write({ ...pin, yaw: yaw || undefined }, "yaw")}
                />
              )}
            </>
          )}
          <Checkbox
            label={t(foot ? "poleKnee" : "poleElbow")}
            checked={pin.pole !== undefined}
            onChange={(event) => write({ ...pin, pole: event.target.checked ? [1, 0.5, 0] : undefined }, "pole")}
          />
          {pin.pole ? (
            <PlaceRow
              label={t("pole")}
              value={pin.pole}
              limit={10}
              step={0.1}
              onValueChange={(pole) => write({ ...pin, pole }, "pole")}
            />
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}

const otherAnkle = (name: PinName) => (name === "footRight" ? "ankle.left" : "ankle.right");
const nearThigh = (name: PinName) => (name === "handRight" ? "thigh.right" : "thigh.left");
