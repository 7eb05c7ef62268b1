"use client";

import { ArrowLeft, ArrowRight, Copy, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { addKey, duplicateKey, mostKeys, removeKey, setKeyFields } from "@/domain/figure/edit-keys";
import { useEdits } from "./edits-context";
import { NumberBox } from "./number-box";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** What can be done with the selected key, and its words and times. */
export function KeyActions({ onMove }: { onMove: (from: number, to: number) => void }) {
  const t = useTranslations("poseEditor.keys");
  const { pose, selected, change, endGesture } = useEdits();
  const key = pose.keys[selected] ?? {};
  const count = pose.keys.length;
  const full = count >= mostKeys;
  const write = (fields: Parameters<typeof setKeyFields>[2], gesture: string) =>
    change(setKeyFields(pose, selected, fields), `${gesture} ${selected}`);
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-2">
      <legend className="sr-only">{t("selected", { number: selected + 1 })}</legend>
      <div className="flex items-center gap-0.5">
        <Button
          icon={<Plus {...icon} />}
          disabled={full}
          onClick={() => change(addKey(pose, selected), null, selected + 1)}
        >
          {t("add")}
        </Button>
        <IconButton
          label={t("duplicate")}
          disabled={full}
          onClick={() => change(duplicateKey(pose, selected), null, selected + 1)}
        >
          <Copy {...icon} />
        </IconButton>
        <IconButton label={t("earlier")} disabled={selected === 0} onClick={() => onMove(selected, selected - 1)}>
          <ArrowLeft {...icon} className="rtl:-scale-x-100" />
        </IconButton>
        <IconButton label={t("later")} disabled={selected === count - 1} onClick={() => onMove(selected, selected + 1)}>
          <ArrowRight {...icon} className="rtl:-scale-x-100" />
        </IconButton>
        <IconButton
          label={t("remove")}
          disabled={count < 2}
          onClick={() => change(removeKey(pose, selected), null, Math.max(0, selected - 1))}
        >
          <Trash2 {...icon} />
        </IconButton>
      </div>
      <span className="flex min-w-28 grow items-center gap-2">
        <label htmlFor="pose-key-label" className="text-ink-2">
          {t("labelField")}
        </label>
        <TextInput
          id="pose-key-label"
          maxLength={60}
          value={key.label ?? ""}
          onChange={(event) => write({ label: event.target.value.trimStart() || undefined }, "label")}
          onBlur={endGesture}
          className="min-h-8 py-1"
        />
      </span>
      {selected > 0 || pose.loop === "cycle" ? (
        <Times
          label={t("move")}
          short={t("moveShort")}
          unit={t("s")}
          value={key.move ?? 2}
          min={0.2}
          max={30}
          onChange={(move) => write({ move }, "move")}
        />
      ) : null}
      <Times
        label={t("hold")}
        short={t("holdShort")}
        unit={t("s")}
        value={key.hold ?? 0}
        min={0}
        max={300}
        onChange={(hold) => write({ hold }, "hold")}
      />
      <Times
        label={t("effort")}
        short={t("effortShort")}
        value={key.effort ?? (selected === 0 && count > 1 ? 0.45 : 1)}
        min={0}
        max={1}
        step={0.05}
        onChange={(effort) => write({ effort }, "effort")}
      />
    </fieldset>
  );
}

interface TimesProps {
  label: string;
  /** The word before the box; the label says it in full. */
  short: string;
  unit?: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
}

function Times({ label, short, unit, value, min, max, step = 0.5, onChange }: TimesProps) {
  const { endGesture } = useEdits();
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden="true" className="text-ink-2">
        {short}
      </span>
      <NumberBox
        label={label}
        value={value}
        min={min}
        max={max}
        step={step}
        onValueChange={onChange}
        onDone={endGesture}
        className="w-11"
      />
      {unit ? (
        <span aria-hidden="true" className="text-ink-2">
          {unit}
        </span>
      ) : null}
    </span>
  );
}
