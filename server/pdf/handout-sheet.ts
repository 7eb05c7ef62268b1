import { createFormatter, createTranslator } from "next-intl";
import type { HandoutFacts, HandoutLineFacts } from "@/domain/handout/facts";
import type { HandoutLine, HandoutSheet } from "@/domain/handout/sheet";
import type { Dose } from "@/domain/plan/dose";
import type { Language } from "@/domain/shared/language";
import { localeOf, wordsOf } from "../i18n/words";
import { linkTo } from "../mail/link-to";
import { qrPath } from "./qr-path";

const mostCues = 3;
const signs = ["saddle", "bladder", "bowel", "bothLegs", "collapse", "breathless"] as const;

function speak(language: Language) {
  const locale = localeOf[language];
  const messages = wordsOf(language);
  const t = createTranslator({ locale, messages, timeZone: "UTC" });
  return { t, format: createFormatter({ locale, timeZone: "UTC" }) };
}
type Speech = ReturnType<typeof speak>;

/** Says a handout in its language: what the PDF and the page print. */
export function handoutSheet(facts: HandoutFacts): HandoutSheet {
  const speech = speak(facts.language);
  const { t, format } = speech;
  const { name, phone, answerTime } = facts.practice;
  const day = format.dateTime(new Date(`${facts.version.publishedOn}T00:00:00Z`), {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const lines = facts.lines.map((line) => lineSheet(line, speech));
  const isRelief = (line: HandoutLine) => line.phase === "relieve";
  const sections = (["exercises", "relief"] as const).map((key) => ({
    key,
    title: t(`handout.${key}.title`),
    lead: t(`handout.${key}.lead`),
    lines: lines.filter((line) => isRelief(line) === (key === "relief")),
  }));
  return {
    language: facts.language,
    title: t("my.plan.title"),
    forWhom: t("handout.forWhom", { name: facts.name }),
    version: t("my.plan.version", { number: facts.version.number, day }),
    practice: name,
    contact: phone ? t("my.plan.printAsk", { name, phone }) : t("my.plan.printAskNoPhone", { name, answerTime }),
    code: qrPath(linkTo("/my")),
    scan: t("handout.scan"),
    look: facts.look,
    caution:
      facts.flagNote?.level === "U" ? { title: t("my.flagNote.urgentTitle"), text: t("my.flagNote.urgentBody") } : null,
    sections: sections.filter((section) => section.lines.length > 0),
    help: {
      title: t("my.help.nowTitle"),
      signs: signs.map((sign) => t(`my.help.now.${sign}`)),
      numbers: t("my.help.numbers"),
    },
    figureWords: { start: t("my.plan.pairStart"), effort: t("my.plan.pairEffort") },
  };
}

function lineSheet(line: HandoutLineFacts, speech: Speech): HandoutLine {
  const { t } = speech;
  const { phase, side, dose, weekdays, note, perSide, pose, cues, steps } = line;
  return {
    id: line.assignmentId,
    title: line.title,
    phase,
    phaseWord: t(`my.plan.phase.${phase}`),
    side: side === "none" || (side === "both" && !perSide) ? null : t(`handout.side.${side}`),
    dose: doseText(dose, speech),
    days: daysText(weekdays, dose.timesADay, speech),
    cues: (cues.length > 0 ? cues : steps).slice(0, mostCues),
    stop: line.stopWhen,
    note,
    figure: pose && { pose, side: side === "alternating" ? "right" : side },
  };
}

function doseText(dose: Dose, { t }: Speech): string {
  const { minutes, sets = 1, reps, holdSeconds, extraSetSide } = dose;
  const amount =
    minutes !== undefined
      ? t("my.dose.minutes", { minutes })
      : holdSeconds !== undefined && (reps ?? 1) > 1
        ? t("my.dose.setsRepsHold", { sets, reps: reps ?? 1, seconds: holdSeconds })
        : holdSeconds !== undefined
          ? t("my.dose.setsHold", { sets, seconds: holdSeconds })
          : t("my.dose.setsReps", { sets, reps: reps ?? 1 });
  return extraSetSide ? t("my.dose.extraSet", { amount, side: extraSetSide }) : amount;
}

function daysText(weekdays: readonly number[], timesADay: number, { t, format }: Speech): string {
  if (weekdays.length === 0) return t("my.days.whenItHurts");
  // 1 January 2024 was a Monday.
  const name = (weekday: number) => format.dateTime(new Date(Date.UTC(2024, 0, weekday)), { weekday: "short" });
  const missing = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekdays.includes(weekday));
  const days =
    missing.length === 1
      ? t("my.days.butOne", { day: name(missing[0] ?? 7) })
      : weekdays.length === 7
        ? t("my.days.everyDay")
        : [...weekdays].sort().map(name).join(", ");
  return timesADay > 1 ? t("my.days.times", { days, times: timesADay }) : days;
}
