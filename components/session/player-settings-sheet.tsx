"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Sheet } from "@/components/ui/dialog";
import { KeyCap } from "@/components/ui/key-cap";
import { type DeviceSettings, useDeviceSettings } from "./device-settings";
import { canVibrate } from "./use-cues";
import type { AwakeState } from "./use-screen-awake";
import type { SpeechState } from "./use-speech";

const keys = ["space", "left", "right", "help"] as const;

export type PlayerSettingsSheetProps = { speech: SpeechState; awake: AwakeState; onClose: () => void };

/** Sound, voice, buzz and pace of the player, with what this device cannot do, and the keys. */
export function PlayerSettingsSheet({ speech, awake, onClose }: PlayerSettingsSheetProps) {
  const t = useTranslations("my.player");
  const [settings, change] = useDeviceSettings();
  const row = (name: keyof DeviceSettings, hint: string, able = true) => (
    <Checkbox
      size={48}
      label={<span className="font-semibold">{t(`${name}.title`)}</span>}
      hint={hint}
      checked={able && settings[name]}
      disabled={!able}
      onChange={(event) => change({ [name]: event.target.checked })}
    />
  );
  const buzzes = canVibrate();
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} side="bottom" title={t("title")}>
      <div className="flex flex-col pb-4">
        {row("sound", t("sound.hint"))}
        {row("speech", speech === "ready" ? t("speech.hint") : t(`speech.${speech}`), speech === "ready")}
        {row("vibration", buzzes ? t("vibration.hint") : t("vibration.unsupported"), buzzes)}
        <hr className="my-2 border-line" />
        {row("handsFree", settings.ownPace ? t("handsFree.off") : t("handsFree.hint"), !settings.ownPace)}
        {row("ownPace", t("ownPace.hint"))}
        <p className="mt-3 text-14 text-ink-2">{t(`awake.${awake}`)}</p>
        <h3 className="mt-4 title-18">{t("keys.title")}</h3>
        <dl className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-14">
          {keys.map((key) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid items-center">
              <dt>
                <KeyCap>{t(`keys.${key}.cap`)}</KeyCap>
              </dt>
              <dd className="text-ink-2">{t(`keys.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-14 text-ink-3">{t("kept")}</p>
      </div>
    </Sheet>
  );
}
