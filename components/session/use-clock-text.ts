import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ClockView } from "@/domain/progress/session-clock";

export interface ClockText {
  /** The big figure in the ring. */
  big: string;
  /** What it counts. */
  small: string;
  /** Said once when a stretch begins. */
  announced: string;
}

/** "18 / seconds left of 30": what the clock shows and says. Without time limits it counts sets. */
export function useClockText(ownPace: boolean): (view: ClockView) => ClockText {
  const t = useTranslations("my.clock");
  return useCallback(
    ({ segment, secondsLeft, rep, bar, bars }) => {
      const { kind, seconds, side } = segment;
      const set = t("set", { set: bar + 1, sets: bars });
      const where = bars > 1 || side ? `${set}${side ? `, ${t(`side.${side}`)}` : ""}. ` : "";
      if (ownPace)
        return { big: String(bar + 1), small: t("ownPace", { sets: bars }), announced: `${where}${t("yourPace")}` };
      switch (kind) {
        case "ready":
          return { big: String(secondsLeft), small: t("ready"), announced: `${where}${t("ready")}` };
        case "rest":
          return { big: String(secondsLeft), small: t("rest"), announced: t("restFor", { seconds }) };
        case "release":
          return { big: String(rep ?? 1), small: t("release"), announced: t("release") };
        case "reps":
          return {
            big: String(rep ?? 1),
            small:
              segment.hold === null
                ? t("repOf", { reps: segment.reps ?? 1 })
                : t("repOfHold", { reps: segment.reps ?? 1, seconds: segment.hold }),
            announced: `${where}${t("doReps", { reps: segment.reps ?? 1 })}`,
          };
        case "time":
          return {
            big: minutesText(secondsLeft),
            small: t("leftOfMinutes", { minutes: Math.round(seconds / 6) / 10 }),
            announced: `${where}${t("goFor", { minutes: Math.round(seconds / 6) / 10 })}`,
          };
        case "hold":
          return {
            big: secondsLeft >= 100 ? minutesText(secondsLeft) : String(secondsLeft),
            small: rep === null ? t("leftOf", { seconds }) : t("holdRep", { rep, reps: segment.reps ?? rep }),
            announced: `${where}${t("holdFor", { seconds })}`,
          };
      }
    },
    [t, ownPace],
  );
}

/** 192 → "3:12". */
export function minutesText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
