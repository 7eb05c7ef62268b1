"use client";

import { useTranslations } from "next-intl";
import { usePartWord } from "@/components/catalog/part-word";
import { Select } from "@/components/ui/select";
import { isLandmarkName, type LandmarkName, landmarkNames } from "@/domain/figure/landmarks";
import type { PropPoint } from "@/domain/figure/pose-data";
import type { Vec3 } from "@/domain/figure/vector";
import { useEdits } from "./edits-context";
import { NumberBox } from "./number-box";

interface LandmarkSelectProps {
  label: string;
  value: LandmarkName | undefined;
  /** Words of the empty choice; without it there is none. */
  none?: string;
  onValueChange: (value: LandmarkName | undefined) => void;
  className?: string;
}

export function LandmarkSelect({ label, value, none, onValueChange, className }: LandmarkSelectProps) {
  const word = usePartWord();
  const options = landmarkNames
    .map((name) => ({ value: name, label: word(name) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Select
      aria-label={label}
      className={className}
      placeholder={none ?? null}
      options={options}
      value={value ?? ""}
      onChange={(event) => {
        const name = event.target.value;
        onValueChange(isLandmarkName(name) ? name : undefined);
      }}
    />
  );
}

interface NumberRowProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onValueChange: (value: number) => void;
}

/** A word and its number on one line. */
export function NumberRow({ label, value, min, max, step = 1, onValueChange }: NumberRowProps) {
  const { endGesture } = useEdits();
  return (
    <span className="flex min-h-8 items-center justify-between gap-2">
      <span aria-hidden="true" className="text-ink-2">
        {label}
      </span>
      <NumberBox
        label={label}
        value={value}
        min={min}
        max={max}
        step={step}
        onValueChange={onValueChange}
        onDone={endGesture}
      />
    </span>
  );
}

interface PlaceRowProps {
  label: string;
  value: Vec3;
  limit?: number;
  step?: number;
  onValueChange: (value: Vec3) => void;
}

/** Three numbers on one line: across, up, towards the viewer. */
export function PlaceRow({ label, value, limit = 200, step = 1, onValueChange }: PlaceRowProps) {
  const t = useTranslations("poseEditor.axis");
  const { endGesture } = useEdits();
  return (
    <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-2 gap-y-1">
      <span aria-hidden="true" className="text-ink-2">
        {label}
      </span>
      <span className="flex gap-1">
        {(["x", "y", "z"] as const).map((axis, index) => (
          <NumberBox
            key={axis}
            label={`${label}, ${t(axis)}`}
            value={value[index] ?? 0}
            min={-limit}
            max={limit}
            step={step}
            onValueChange={(number) => {
              const next: [number, number, number] = [...value];
              next[index] = number;
              onValueChange(next);
            }}
            onDone={endGesture}
            className="w-[3.25rem]"
          />
        ))}
      </span>
    </div>
  );
}

interface PointRowProps {
  label: string;
  value: PropPoint;
  onValueChange: (value: PropPoint) => void;
}

const isPlace = (point: PropPoint): point is Vec3 => Array.isArray(point);

/** A point of the world, or of the body with an offset. */
export function PointRow({ label, value, onValueChange }: PointRowProps) {
  const t = useTranslations("poseEditor.props");
  const landmark = isPlace(value) ? undefined : value.landmark;
  return (
    <div className="flex flex-col gap-1">
      <LandmarkSelect
        label={t("fastenedTo", { name: label })}
        none={t("inTheRoom")}
        value={landmark}
        onValueChange={(name) => onValueChange(name ? { landmark: name } : [0, 20, 0])}
      />
      {isPlace(value) ? (
        <PlaceRow label={label} value={value} onValueChange={onValueChange} />
      ) : (
        <PlaceRow
          label={t("offset", { name: label })}
          value={value.offset ?? [0, 0, 0]}
          onValueChange={(offset) => onValueChange({ ...value, offset })}
        />
      )}
    </div>
  );
}
