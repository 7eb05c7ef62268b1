"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { withoutAbsent } from "@/domain/figure/edit-keys";
import type { ArrowData } from "@/domain/figure/pose-data";
import { useEdits } from "./edits-context";
import { LandmarkSelect, NumberRow } from "./fields";

const mostArrows = 4;

/** The arrows beside the body: the way of a landmark from one key to the next. */
export function ArrowFields() {
  const t = useTranslations("poseEditor.look");
  const { pose, change } = useEdits();
  const arrows = pose.arrows ?? [];
  const write = (next: ArrowData[], gesture?: string) =>
    change(withoutAbsent({ ...pose, arrows: next.length > 0 ? next.map(withoutAbsent) : undefined }), gesture);
  if (pose.keys.length < 2) return <p className="text-ink-2">{t("arrowsNeedKeys")}</p>;
  return (
    <div className="flex flex-col gap-2">
      {arrows.map((arrow, index) => {
        const [right, up] = arrow.shift ?? [0, 0];
        const put = (part: Partial<ArrowData>, gesture?: string) =>
          write(arrows.with(index, { ...arrow, ...part }), gesture && `arrow ${index} ${gesture}`);
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: an arrow has no name but its place.
            key={index}
            className="min-w-0 border-line border-s ps-3"
          >
            <legend className="sr-only">{t("arrow", { number: index + 1 })}</legend>
            <div className="flex items-center gap-1">
              <LandmarkSelect
                className="min-w-0 grow"
                label={t("arrowOf", { number: index + 1 })}
                value={arrow.landmark}
                onValueChange={(landmark) => landmark && put({ landmark })}
              />
              <IconButton
                label={t("removeArrow", { number: index + 1 })}
                onClick={() => write(arrows.toSpliced(index, 1))}
              >
                <X size={16} strokeWidth={1.75} aria-hidden="true" />
              </IconButton>
            </div>
            <NumberRow
              label={t("arrowFrom")}
              value={arrow.from + 1}
              min={1}
              max={pose.keys.length}
              onValueChange={(key) => put({ from: Math.round(key) - 1 }, "from")}
            />
            <NumberRow
              label={t("arrowRight")}
              value={right}
              min={-200}
              max={200}
              onValueChange={(value) => put({ shift: [value, up] }, "right")}
            />
            <NumberRow
              label={t("arrowUp")}
              value={up}
              min={-200}
              max={200}
              onValueChange={(value) => put({ shift: [right, value] }, "up")}
            />
            <Checkbox
              label={t("arrowBack")}
              checked={arrow.reverse ?? false}
              onChange={(event) => put({ reverse: event.target.checked || undefined })}
            />
          </fieldset>
        );
      })}
      {arrows.length < mostArrows ? (
        <Button
          variant="text"
          className="self-start"
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />}
          onClick={() => write([...arrows, { landmark: "hand.right", from: 0, shift: [4, 4] }])}
        >
          {t("addArrow")}
        </Button>
      ) : null}
    </div>
  );
}
