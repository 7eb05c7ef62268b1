"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { cameraFrom, cameraNames } from "@/domain/figure/edit-camera";
import { withoutAbsent } from "@/domain/figure/edit-keys";
import { isMuscleName, muscles, muscleWords } from "@/domain/figure/muscles";
import type { MuscleData, PoseData } from "@/domain/figure/pose-data";
import { projectFrom } from "@/domain/figure/projection";
import { ArrowFields } from "./arrow-fields";
import { useEdits } from "./edits-context";
import { NumberRow } from "./fields";
import { PanelGroup } from "./panel-group";

const mostMuscles = 12;
const cameraLimits = { azimuth: [-89, 89, 1], elevation: [-20, 89, 1], shear: [-1, 1, 0.02] } as const;

/** How it is shown: camera, lit muscles, arrows, bones, and which limb is in front. */
export function LookPanel() {
  const t = useTranslations("poseEditor.look");
  const { pose, change } = useEdits();
  const { camera } = projectFrom(pose.camera, false);
  const lit = pose.muscles ?? [];
  const writeMuscles = (next: MuscleData[]) =>
    change(withoutAbsent({ ...pose, muscles: next.length > 0 ? next : undefined }));
  return (
    <div>
      <PanelGroup title={t("camera")} open>
        <div className="mb-1 flex flex-wrap gap-1">
          {cameraNames.map((name) => (
            <Button key={name} onClick={() => change({ ...pose, camera: cameraFrom(pose, name) })}>
              {t(`from.${name}`)}
            </Button>
          ))}
        </div>
        {(["azimuth", "elevation", "shear"] as const).map((name) => {
          const [min, max, step] = cameraLimits[name];
          return (
            <NumberRow
              key={name}
              label={t(name)}
              value={camera[name]}
              min={min}
              max={max}
              step={step}
              onValueChange={(value) => change({ ...pose, camera: { ...camera, [name]: value } }, `camera ${name}`)}
            />
          );
        })}
      </PanelGroup>
      <PanelGroup title={t("muscles")} open>
        {lit.map((muscle, index) => (
          <MuscleRow
            key={muscle}
            muscle={muscle}
            onMuscleChange={(next) => writeMuscles(lit.with(index, next))}
            onRemove={() => writeMuscles(lit.toSpliced(index, 1))}
          />
        ))}
        {lit.length < mostMuscles ? (
          <Select
            aria-label={t("addMuscle")}
            placeholder={t("addMuscle")}
            value=""
            options={Object.keys(muscles)
              .filter(isMuscleName)
              .filter((name) => !lit.some((known) => known.split(".")[0] === name))
              .map((name) => ({ value: name, label: muscleLabel(name) }))}
            onChange={(event) => {
              if (isMuscleName(event.target.value)) writeMuscles([...lit, event.target.value]);
            }}
          />
        ) : null}
      </PanelGroup>
      <PanelGroup title={t("arrows")} open>
        <ArrowFields />
      </PanelGroup>
      <PanelGroup title={t("order")} open>
        {(["nearLeg", "nearArm"] as const).map((limb) => (
          <Nearer key={limb} limb={limb} pose={pose} onPoseChange={change} />
        ))}
        <Checkbox
          label={t("bones")}
          checked={pose.overlay?.includes("spine") ?? false}
          onChange={(event) =>
            change(withoutAbsent({ ...pose, overlay: event.target.checked ? ["spine"] : undefined }))
          }
        />
      </PanelGroup>
    </div>
  );
}

/** "Gluteus maximus (buttock)". */
function muscleLabel(name: keyof typeof muscles): string {
  const words = name.replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${muscleWords[name]})`;
}

interface MuscleRowProps {
  muscle: MuscleData;
  onMuscleChange: (muscle: MuscleData) => void;
  onRemove: () => void;
}

function MuscleRow({ muscle, onMuscleChange, onRemove }: MuscleRowProps) {
  const t = useTranslations("poseEditor.look");
  const [name = "", side = "both"] = muscle.split(".");
  if (!isMuscleName(name)) return null;
  const label = muscleLabel(name);
  return (
    <div className="mb-1 flex items-center gap-1">
      <span className="min-w-0 grow leading-4">{label}</span>
      <Select
        aria-label={t("sideOf", { name: label })}
        className="w-24 shrink-0"
        placeholder={null}
        value={side}
        options={(["both", "right", "left"] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
        onChange={(event) => {
          const { value } = event.target;
          onMuscleChange(value === "right" || value === "left" ? `${name}.${value}` : name);
        }}
      />
      <IconButton label={t("removeMuscle", { name: label })} onClick={onRemove}>
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

interface NearerProps {
  limb: "nearLeg" | "nearArm";
  pose: PoseData;
  onPoseChange: (pose: PoseData) => void;
}

function Nearer({ limb, pose, onPoseChange }: NearerProps) {
  const t = useTranslations("poseEditor.look");
  return (
    <div className="mb-1 flex items-center justify-between gap-2">
      <span aria-hidden="true" className="text-ink-2">
        {t(limb)}
      </span>
      <Select
        aria-label={t(limb)}
        className="w-32"
        placeholder={null}
        value={pose[limb] ?? "auto"}
        options={(["auto", "right", "left"] as const).map((value) => ({ value, label: t(`near.${value}`) }))}
        onChange={(event) => {
          const { value } = event.target;
          const side = value === "right" || value === "left" ? value : undefined;
          onPoseChange(withoutAbsent({ ...pose, [limb]: side }));
        }}
      />
    </div>
  );
}
