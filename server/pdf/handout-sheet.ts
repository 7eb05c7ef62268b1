import type { HandoutFacts, HandoutLineFacts } from "@/domain/handout/facts";
import type { HandoutLine, HandoutSheet } from "@/domain/handout/sheet";
import { linkTo } from "../mail/link-to";
import { letterheadOf } from "./letterhead";
import { daysText, doseText, sideText } from "./line-words";
import { qrPath } from "./qr-path";
import { type Speech, speak } from "./speech";

const mostCues = 3;
const signs = ["saddle", "bladder", "bowel", "bothLegs", "collapse", "breathless"] as const;

/** Says a handout in its language: what the PDF and the page print. */
export function handoutSheet(facts: HandoutFacts): HandoutSheet {
  const speech = speak(facts.language);
  const { t } = speech;
  const { name, phone, answerTime } = facts.practice;
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
    version: t("my.plan.version", { number: facts.version.number, day: speech.day(facts.version.publishedOn) }),
    practice: letterheadOf(facts.practice),
    contact: phone
      ? t("my.plan.printAsk", { name, phone })
      : t("my.plan.printAskNoPhone", { name, answerTime: answerTime ?? "none" }),
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
  const { phase, side, dose, weekdays, note, pose, cues, steps } = line;
  return {
    id: line.assignmentId,
    title: line.title,
    phase,
    phaseWord: t(`my.plan.phase.${phase}`),
    side: sideText(line, speech),
    dose: doseText(dose, speech),
    days: daysText(weekdays, dose.timesADay, speech),
    cues: (cues.length > 0 ? cues : steps).slice(0, mostCues),
    stop: line.stopWhen,
    note,
    figure: pose && { pose, side: side === "alternating" ? "right" : side },
  };
}
