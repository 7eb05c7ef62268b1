import type { ReportFacts } from "@/domain/report/facts";
import { type ReportReader, type ReportSectionKey, reportSections } from "@/domain/report/schemas";
import type { ReportBlock, ReportSection, ReportSheet } from "@/domain/report/sheet";
import { letterheadOf } from "./letterhead";
import { adherenceBlocks, measureBlocks, nextBlocks, planBlocks, reliefBlocks, stepBlocks } from "./report-course";
import { causeBlocks, findingBlocks } from "./report-found";
import { type ReportSpeech, speakTo } from "./report-speech";

const blocksOf: Record<ReportSectionKey, (speech: ReportSpeech) => ReportBlock[]> = {
  findings: findingBlocks,
  causes: causeBlocks,
  steps: stepBlocks,
  measures: measureBlocks,
  adherence: adherenceBlocks,
  relief: reliefBlocks,
  plan: planBlocks,
  next: nextBlocks,
};

/** A doctor reads findings first; a client where they stand. */
const orderFor: Record<ReportReader, readonly ReportSectionKey[]> = {
  doctor: reportSections,
  client: ["steps", "measures", "causes", "findings", "adherence", "relief", "plan", "next"],
};

/** Says a report in its language and to its reader: what the page and the PDF print. */
export function reportSheet(
  facts: ReportFacts,
  { omit, remark }: { omit: readonly ReportSectionKey[]; remark: string | null },
): ReportSheet {
  const speech = speakTo(facts);
  const { t, isClient, day } = speech;
  const { name, phone, answerTime } = facts.practice;
  const headingOf = (key: ReportSectionKey) =>
    t(isClient ? `reportClient.heading.${key}` : `reportDoctor.heading.${key}`);
  const asked = orderFor[facts.reader]
    .filter((key) => !omit.includes(key))
    .map((key) => ({ key, title: headingOf(key), blocks: blocksOf[key](speech) }));
  const empty = asked.filter(({ blocks }) => blocks.length === 0).map(({ title }) => title);
  const contact = isClient
    ? phone
      ? t("my.plan.printAsk", { name, phone })
      : t("my.plan.printAskNoPhone", { name, answerTime: answerTime ?? "none" })
    : t("reportDoctor.contact", { name, phone: phone ?? "none" });
  return {
    language: facts.language,
    reader: facts.reader,
    title: t(isClient ? "reportClient.title" : "reportDoctor.title"),
    forWhom: t(isClient ? "reportClient.forWhom" : "reportDoctor.forWhom", { name: facts.client.name }),
    about: aboutOf(speech),
    practice: letterheadOf(facts.practice),
    made: day(facts.today),
    sections: [...safetySection(speech), ...asked.filter(({ blocks }) => blocks.length > 0)],
    missing: isClient || empty.length === 0 ? null : t("reportDoctor.missing", { list: empty.join(", ") }),
    remark: { title: t(isClient ? "reportClient.remark" : "reportDoctor.remark"), text: remark },
    contact,
    proviso: t(isClient ? "reportClient.proviso" : "reportDoctor.proviso"),
  };
}

function aboutOf({ t, isClient, facts, day }: ReportSpeech): ReportSheet["about"] {
  const { client, practitioner, plan } = facts;
  const name = (key: "born" | "complaint" | "onset" | "since" | "by" | "plan") =>
    t(isClient ? `reportClient.about.${key}` : `reportDoctor.about.${key}`);
  const version =
    plan &&
    t(isClient ? "reportClient.about.planValue" : "reportDoctor.about.planValue", {
      number: plan.number,
      day: day(plan.publishedOn),
    });
  const told = [
    { name: name("born"), text: client.bornOn && !isClient ? day(client.bornOn) : null },
    { name: name("complaint"), text: client.complaint },
    { name: name("onset"), text: client.onset && t(`clients.onset.${client.onset}`) },
    { name: name("since"), text: day(client.since) },
    { name: name("plan"), text: version },
    { name: name("by"), text: practitioner },
  ];
  return told.flatMap((entry) => (entry.text ? [{ name: entry.name, text: entry.text }] : []));
}

/** Always there for a doctor; for a client while something waits for a doctor. It cannot be left out. */
function safetySection({ t, isClient, facts, day }: ReportSpeech): ReportSection[] {
  const { screen, open, cautions } = facts.safety;
  const text = (said: string, quiet = false): ReportBlock => ({ kind: "text", text: said, quiet });
  if (isClient) {
    if (open?.level !== "U") return [];
    const blocks = [text(t("my.flagNote.urgentTitle")), text(t("my.flagNote.urgentBody"))];
    return [{ key: "safety", title: t("reportClient.heading.safety"), tone: "attention", blocks }];
  }
  const asked = screen
    ? t("reportDoctor.screen", {
        day: day(screen.day),
        level: screen.level ?? "none",
        cleared: screen.cleared ? "yes" : "no",
      })
    : t("reportDoctor.screenNever");
  const blocks = [
    text(asked),
    ...(open ? [text(t("reportDoctor.open", { level: open.level, reasons: open.reasons.join("; ") || "none" }))] : []),
    ...(cautions.length > 0 ? [text(t("reportDoctor.cautions", { list: cautions.join(", ") }))] : []),
  ];
  const isLocked = open?.level === "E" || open?.level === "S";
  const tone = isLocked ? "urgent" : open ? "attention" : undefined;
  return [{ key: "safety", title: t("reportDoctor.heading.safety"), tone, blocks }];
}
