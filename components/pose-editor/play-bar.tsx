"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReducedMotion } from "@/components/figure/use-reduced-motion";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/segmented";
import { momentAt, repetitionSeconds } from "@/domain/figure/timeline";
import { useEdits } from "./edits-context";

/** Plays the movement, or shows any moment of it; and how it repeats. */
export function PlayBar({ ghost, onGhostChange }: { ghost: boolean; onGhostChange: (ghost: boolean) => void }) {
  const t = useTranslations("poseEditor.play");
  const { pose, playing, watched, set, change } = useEdits();
  const reduced = useReducedMotion();
  const [seconds, setSeconds] = useState(0);
  const total = repetitionSeconds(pose);
  const moves = pose.keys.length > 1;
  if (!moves) return <p className="text-ink-2">{t("oneKey")}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {reduced ? null : (
        <Button
          className="min-w-24"
          icon={
            playing ? (
              <Pause size={16} strokeWidth={2} aria-hidden="true" />
            ) : (
              <Play size={16} strokeWidth={2} aria-hidden="true" />
            )
          }
          onClick={() => set({ playing: !playing, watched: null })}
        >
          {playing ? t("pause") : t("play")}
        </Button>
      )}
      <label className="flex min-w-40 grow items-center gap-2 text-ink-2">
        {t("scrub")}
        <input
          type="range"
          min={0}
          max={Math.max(0.1, total - 0.01)}
          step={0.05}
          value={watched ? Math.min(seconds, total) : 0}
          aria-valuetext={t("seconds", { seconds: (watched ? seconds : 0).toFixed(1), total: total.toFixed(1) })}
          onChange={(event) => {
            setSeconds(Number(event.target.value));
            set({ playing: false, watched: momentAt(pose, Number(event.target.value)).moment });
          }}
          className="h-7 min-w-0 grow cursor-pointer accent-action"
        />
        <span className="w-12 text-end text-12">{t("short", { seconds: total.toFixed(1) })}</span>
      </label>
      <Checkbox label={t("ghost")} checked={ghost} onChange={(event) => onGhostChange(event.target.checked)} />
      <Segmented
        label={t("loop")}
        value={pose.loop ?? "yoyo"}
        onValueChange={(loop) => change({ ...pose, loop })}
        options={[
          { value: "yoyo", label: t("yoyo") },
          { value: "cycle", label: t("cycle") },
        ]}
      />
    </div>
  );
}
