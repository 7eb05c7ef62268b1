"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/segmented";
import type { AngleName } from "@/domain/figure/edit-angles";
import { pinAt } from "@/domain/figure/edit-pins";
import type { Side, SidedJoint, TrunkJoint } from "@/domain/figure/joints";
import type { PinName } from "@/domain/figure/pose-data";
import { AngleRow } from "./angle-row";
import { useEdits } from "./edits-context";
import { PanelGroup } from "./panel-group";

const trunk: readonly TrunkJoint[] = [
  "pelvicTilt",
  "pelvicObliquity",
  "pelvicRotation",
  "lumbarFlexion",
  "lumbarBend",
  "lumbarRotation",
  "thoracicFlexion",
  "thoracicBend",
  "thoracicRotation",
  "neckFlexion",
  "neckBend",
  "neckRotation",
  "headNod",
  "breath",
];
const whole: readonly TrunkJoint[] = ["turn", "tip", "x", "y", "z"];
const leg: readonly SidedJoint[] = [
  "hipFlexion",
  "hipAbduction",
  "hipRotation",
  "kneeFlexion",
  "ankleFlexion",
  "toeExtension",
  "footEversion",
];
const arm: readonly SidedJoint[] = [
  "shoulderFlexion",
  "shoulderAbduction",
  "shoulderRotation",
  "elbowFlexion",
  "forearmPronation",
  "wristFlexion",
  "grip",
  "shoulderLift",
  "protraction",
];

const onSide = (joints: readonly SidedJoint[], side: Side): AngleName[] => joints.map((joint) => ({ joint, side }));

interface Group {
  name: "trunk" | "legRight" | "legLeft" | "armRight" | "armLeft" | "whole";
  angles: AngleName[];
  pin?: PinName;
  open?: boolean;
}
const groups: readonly Group[] = [
  { name: "trunk", angles: trunk.map((joint) => ({ joint })), open: true },
  { name: "legRight", angles: onSide(leg, "right"), pin: "footRight", open: true },
  { name: "legLeft", angles: onSide(leg, "left"), pin: "footLeft", open: true },
  { name: "armRight", angles: onSide(arm, "right"), pin: "handRight" },
  { name: "armLeft", angles: onSide(arm, "left"), pin: "handLeft" },
  { name: "whole", angles: whole.map((joint) => ({ joint })) },
];

/** For which keys a change counts, and whether the sides go together. */
export function ScopeChoice() {
  const t = useTranslations("poseEditor.scope");
  const { pose, everyKey, linked, set } = useEdits();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b pb-2">
      {pose.keys.length > 1 ? (
        <Segmented
          label={t("label")}
          value={everyKey ? "every" : "one"}
          onValueChange={(value) => set({ everyKey: value === "every" })}
          options={[
            { value: "one", label: t("one") },
            { value: "every", label: t("every") },
          ]}
        />
      ) : null}
      <Checkbox label={t("linked")} checked={linked} onChange={(event) => set({ linked: event.target.checked })} />
    </div>
  );
}

/** Every joint as a slider with its number. */
export function AnglesPanel() {
  const t = useTranslations("poseEditor");
  const { pose, selected } = useEdits();
  return (
    <div className="flex flex-col">
      <ScopeChoice />
      {groups.map(({ name, angles, pin, open }) => {
        const group = t(`group.${name}`);
        const held = pin ? pinAt(pose, selected, pin) : null;
        const settled = name === "whole" && pose.anchor;
        return (
          <PanelGroup key={name} title={group} open={open}>
            {held ? (
              <p className="mb-1 text-12 text-ink-2">{t(`heldNote.${pin?.startsWith("foot") ? "foot" : "hand"}`)}</p>
            ) : null}
            {settled ? <p className="mb-1 text-12 text-ink-2">{t("heldNote.anchor")}</p> : null}
            {angles.map((angle) => (
              <AngleRow key={angle.joint} name={angle} group={group} />
            ))}
          </PanelGroup>
        );
      })}
    </div>
  );
}
