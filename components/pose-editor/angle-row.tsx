"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type AngleName, clearAngle, hasOwnAngle, limitOf, readAngle, setAngle } from "@/domain/figure/edit-angles";
import { useEdits } from "./edits-context";
import { NumberBox } from "./number-box";

export interface AngleRowProps {
  name: AngleName;
  /** The group the row stands in, for its full name: "Right leg". */
  group: string;
}

/** One joint: its slider, its number, and the way back to what the whole exercise has. */
export function AngleRow({ name, group }: AngleRowProps) {
  const t = useTranslations("poseEditor");
  const { pose, selected, scope, linked, change, endGesture } = useEdits();
  const { min, max } = limitOf(name);
  const word = t(`joint.${name.joint}`);
  const full = `${group}: ${word}`;
  const fine = name.joint === "breath";
  const value = readAngle(pose, selected, name);
  const own = scope !== "every" && pose.keys.length > 1 && hasOwnAngle(pose, selected, name.joint);
  const gesture = `angle ${name.joint} ${name.side ?? ""}`;
  const target: AngleName = name.side !== undefined && linked ? { ...name, side: "both" } : name;
  const write = (next: number) => change(setAngle(pose, scope, target, next), gesture);
  return (
    <div className="grid grid-cols-[9rem_minmax(0,1fr)_3.5rem_1.5rem] items-center gap-x-2">
      <span aria-hidden="true" className={own ? "truncate font-semibold" : "truncate text-ink-2"} title={word}>
        {word}
      </span>
      <input
        type="range"
        aria-label={full}
        aria-valuetext={t("valueOf", { value, unit: t(`unit.${unitOf(name)}`) })}
        min={min}
        max={max}
        step={fine ? 0.05 : unitOf(name) === "degrees" ? 1 : 0.5}
        value={value}
        onChange={(event) => write(Number(event.target.value))}
        onPointerUp={endGesture}
        onKeyUp={endGesture}
        onBlur={endGesture}
        className="h-7 w-full cursor-pointer accent-action"
      />
      <NumberBox
        label={t("numberOf", { name: full, unit: t(`unit.${unitOf(name)}`) })}
        value={value}
        min={min}
        max={max}
        step={fine ? 0.05 : 1}
        onValueChange={write}
        onDone={endGesture}
      />
      {own ? (
        <button
          type="button"
          aria-label={t("useCommon", { name: full })}
          title={t("useCommon", { name: full })}
          onClick={() => change(clearAngle(pose, selected, name.joint))}
          className="grid size-6 place-items-center rounded-4 text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <RotateCcw size={13} strokeWidth={2} aria-hidden="true" />
        </button>
      ) : (
        <span />
      )}
    </div>
  );
}

const shifts: ReadonlySet<string> = new Set(["x", "y", "z", "shoulderLift", "protraction"]);
function unitOf({ joint }: AngleName): "degrees" | "units" | "share" {
  if (joint === "breath") return "share";
  return shifts.has(joint) ? "units" : "degrees";
}
