"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { withoutAbsent } from "@/domain/figure/edit-keys";
import type { AnchorData } from "@/domain/figure/pose-data";
import { pinNames } from "@/domain/figure/pose-data";
import { ScopeChoice } from "./angles-panel";
import { useEdits } from "./edits-context";
import { LandmarkSelect, NumberRow } from "./fields";
import { NumberBox } from "./number-box";
import { PanelGroup } from "./panel-group";
import { PinFields } from "./pin-fields";

const mostContacts = 6;

/** What the body rests on, and what holds hands, feet and head. */
export function ContactsPanel() {
  const t = useTranslations("poseEditor.contacts");
  const { pose, change } = useEdits();
  const setAnchor = (anchor: AnchorData | undefined, gesture?: string) =>
    change(withoutAbsent({ ...pose, anchor: anchor && withoutAbsent(anchor) }), gesture);
  return (
    <div>
      <ScopeChoice />
      <PanelGroup title={t("contacts")} open>
        <p className="mb-2 text-12 text-ink-2">{t("contactsHint")}</p>
        <ContactList anchor={pose.anchor} onAnchorChange={setAnchor} />
        {pose.anchor ? <Fixed anchor={pose.anchor} onAnchorChange={setAnchor} /> : null}
      </PanelGroup>
      <PanelGroup title={t("pins")} open>
        <p className="mb-2 text-12 text-ink-2">{t("pinsHint")}</p>
        {pinNames.map((name) => (
          <PinFields key={name} name={name} />
        ))}
      </PanelGroup>
      <PanelGroup title={t("head")} open>
        <Checkbox
          label={t("headRests")}
          checked={pose.headRest !== undefined}
          onChange={(event) => change(withoutAbsent({ ...pose, headRest: event.target.checked ? 0 : undefined }))}
        />
        {pose.headRest === undefined ? null : (
          <NumberRow
            label={t("headHeight")}
            value={pose.headRest}
            min={0}
            max={60}
            step={0.5}
            onValueChange={(headRest) => change({ ...pose, headRest }, "headRest")}
          />
        )}
      </PanelGroup>
    </div>
  );
}

type AnchorFieldsProps = { onAnchorChange: (anchor: AnchorData | undefined, gesture?: string) => void };

function ContactList({ anchor, onAnchorChange }: AnchorFieldsProps & { anchor: AnchorData | undefined }) {
  const t = useTranslations("poseEditor.contacts");
  const { endGesture } = useEdits();
  const on = anchor?.on ?? [];
  const write = (next: AnchorData["on"], gesture?: string) =>
    onAnchorChange(next.length > 0 ? { ...anchor, on: next } : undefined, gesture);
  return (
    <div className="flex flex-col gap-1">
      {on.map((contact, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact has no name but its place.
          key={index}
          className="flex items-center gap-1"
        >
          <LandmarkSelect
            className="min-w-0 grow"
            label={t("contactOf", { number: index + 1 })}
            value={contact.landmark}
            onValueChange={(landmark) => landmark && write(on.with(index, { ...contact, landmark }))}
          />
          <NumberBox
            label={t("heightOf", { number: index + 1 })}
            value={contact.height ?? 0}
            min={-10}
            max={150}
            onValueChange={(height) => write(on.with(index, { ...contact, height }), `contact ${index}`)}
            onDone={endGesture}
          />
          <IconButton label={t("removeContact", { number: index + 1 })} onClick={() => write(on.toSpliced(index, 1))}>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {on.length === 0 ? <p className="text-ink-2">{t("noContacts")}</p> : null}
      {on.length < mostContacts ? (
        <Button
          variant="text"
          className="self-start"
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />}
          onClick={() => write([...on, { landmark: on.length ? "heel.right" : "sacrum" }])}
        >
          {t("addContact")}
        </Button>
      ) : null}
    </div>
  );
}

function Fixed({ anchor, onAnchorChange }: AnchorFieldsProps & { anchor: AnchorData }) {
  const t = useTranslations("poseEditor.contacts");
  const { endGesture } = useEdits();
  return (
    <div className="mt-1 flex flex-col gap-1">
      {anchor.on.length > 1 ? (
        <Checkbox
          label={t("solveTip")}
          checked={anchor.solveTip ?? false}
          onChange={(event) => onAnchorChange({ ...anchor, solveTip: event.target.checked || undefined })}
        />
      ) : null}
      {(["x", "z"] as const).map((axis) => {
        const held = anchor[axis];
        return (
          <div key={axis} className="flex items-center gap-1">
            <span aria-hidden="true" className="w-20 shrink-0 text-ink-2">
              {t(`fix.${axis}`)}
            </span>
            <LandmarkSelect
              className="min-w-0 grow"
              label={t(`fix.${axis}`)}
              none={t("notFixed")}
              value={held?.landmark}
              onValueChange={(landmark) =>
                onAnchorChange({ ...anchor, [axis]: landmark && { landmark, at: held?.at ?? 0 } })
              }
            />
            <NumberBox
              label={t(`fixAt.${axis}`)}
              value={held?.at ?? null}
              disabled={!held}
              min={-200}
              max={200}
              onValueChange={(at) => held && onAnchorChange({ ...anchor, [axis]: { ...held, at } }, `fix ${axis}`)}
              onDone={endGesture}
            />
          </div>
        );
      })}
    </div>
  );
}
