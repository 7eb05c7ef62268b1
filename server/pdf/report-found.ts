import type { ComparedFinding } from "@/domain/report/compare-findings";
import type { ReportCause, ReportTest } from "@/domain/report/facts";
import type { ReportBlock } from "@/domain/report/sheet";
import { cell, type ReportSpeech, resultText, testName, usualText, verdictNote, verdictText } from "./report-speech";

/** Of the evidence of a cause, for a doctor; a client reads the leading one. */
const mostEvidence = 3;

/** What was measured: findings as a table, and how many tests were usual. */
export function findingBlocks(speech: ReportSpeech): ReportBlock[] {
  const { t, isClient, facts } = speech;
  const named = facts.findings.flatMap((finding) => {
    const test = facts.tests.get(finding.testId);
    return test ? [{ finding, test }] : [];
  });
  const isFinding = ({ finding: { first, latest } }: (typeof named)[number]) => first.abnormal || latest.abnormal;
  const shown = named.filter(isFinding);
  const usual = new Set(named.filter((one) => !isFinding(one)).map(({ test }) => test.title));
  const column = (name: "test" | "first" | "latest" | "change" | "reliability") =>
    t(isClient ? `reportClient.column.${name}` : `reportDoctor.column.${name}`);
  const blocks: ReportBlock[] = [];
  if (shown.length > 0)
    blocks.push({
      kind: "table",
      layout: "findings",
      head: [
        column("test"),
        column("first"),
        column("latest"),
        column("change"),
        ...(isClient ? [] : [column("reliability")]),
      ],
      rows: shown.map(({ finding, test }) => findingRow(finding, test, speech)),
    });
  if (usual.size > 0) {
    const count = usual.size;
    const text = isClient
      ? t("reportClient.within", { count })
      : t("reportDoctor.within", { count, list: [...usual].join(", ") });
    blocks.push({ kind: "text", text, quiet: true });
  }
  return blocks;
}

function findingRow(finding: ComparedFinding, test: ReportTest, speech: ReportSpeech) {
  const { t, isClient, shortDay } = speech;
  const { first, latest, testId, side, verdict, otherExaminer } = finding;
  const usual = usualText(test, speech);
  const isUnsure = test.reliability === "P" || test.reliability === "U";
  const note = isClient
    ? isUnsure && t("reportClient.unsure")
    : [verdictNote(finding, speech), otherExaminer && t("reportDoctor.otherExaminer")].filter(Boolean).join(", ");
  return {
    key: `${testId} ${side}`,
    cells: [
      cell(
        testName(finding, test, speech),
        isClient || usual === null ? null : t("reportDoctor.usual", { range: usual }),
      ),
      cell(resultText(first, test, speech), shortDay(first.day)),
      verdict === null ? cell("–") : cell(resultText(latest, test, speech), shortDay(latest.day)),
      cell(verdictText(finding, speech), note || null),
      ...(isClient ? [] : [cell(t(`assessment.reliabilityOf.${test.reliability}`))]),
    ],
  };
}

/** The causes with their state, and what speaks for each, before and after. */
export function causeBlocks(speech: ReportSpeech): ReportBlock[] {
  const { t, isClient, facts } = speech;
  if (facts.causes.length === 0) return [];
  const entries = facts.causes.map((cause, index) => causeEntry(cause, String(index), speech));
  const lead: ReportBlock[] = isClient ? [{ kind: "text", text: t("reportClient.causesLead"), quiet: true }] : [];
  return [...lead, { kind: "entries", entries }];
}

function causeEntry(cause: ReportCause, key: string, speech: ReportSpeech) {
  const { t, isClient, facts, shortDay } = speech;
  const { status, severity, side } = cause;
  const evidence = cause.evidence.slice(0, isClient ? 1 : mostEvidence).flatMap((finding) => {
    const test = facts.tests.get(finding.testId);
    return test ? [evidenceText(finding, test, speech)] : [];
  });
  const title = isClient ? cause.plainTitle : cause.title;
  const word = isClient ? t(`my.progress.status.${status}`) : t(`causes.status.${status}`);
  return {
    key,
    title: side === "none" || isClient ? title : `${title}, ${t(`causes.side.${side}`)}`,
    aside:
      isClient || severity === null ? word : t("reportDoctor.severity", { status: word, severity: String(severity) }),
    text: isClient ? cause.plainText : null,
    note: isClient ? null : t("reportDoctor.found", { day: shortDay(cause.foundOn), grade: cause.grade }),
    facts: evidence,
  };
}

function evidenceText(finding: ComparedFinding, test: ReportTest, speech: ReportSpeech): string {
  const { t, isClient, shortDay } = speech;
  const { first, latest, verdict } = finding;
  const said = {
    test: testName(finding, test, speech),
    first: resultText(first, test, speech),
    firstDay: shortDay(first.day),
    reliability: t(`assessment.reliabilityOf.${test.reliability}`),
  };
  if (verdict === null) return isClient ? t("reportClient.evidenceOnce", said) : t("reportDoctor.evidenceOnce", said);
  const again = {
    ...said,
    latest: resultText(latest, test, speech),
    latestDay: shortDay(latest.day),
    change: verdictText(finding, speech),
  };
  return isClient ? t("reportClient.evidence", again) : t("reportDoctor.evidence", again);
}
