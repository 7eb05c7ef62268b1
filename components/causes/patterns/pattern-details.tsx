"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";
import { EvidenceList } from "./evidence-list";

/** More tests than one visit has time for only hide the two that matter. */
const mostTests = 5;

type PatternDetailsProps = {
  clientId: string;
  pattern: RankedPatternView;
  zone: string;
  today: string;
  canChange: boolean;
  isRuledOut: boolean;
  onAccept: () => void;
  onRuleOut: () => void;
};

/** The grounds of one pattern: for, against, what would change it, what it conflicts with; and what a person may do. */
export function PatternDetails(props: PatternDetailsProps) {
  const { clientId, pattern, zone, today, canChange, isRuledOut, onAccept, onRuleOut } = props;
  const t = useTranslations("causes");
  const { evidence, wouldChange } = pattern;
  const of = (direction: "for" | "against", state: "met" | "not_met") =>
    evidence.filter((entry) => entry.direction === direction && entry.state === state);
  return (
    <div className="flex flex-col gap-4 pt-1 pb-5 md:ps-7">
      <p className="prose-width text-ink-2">{pattern.definition}</p>
      <Notes pattern={pattern} />
      <EvidenceList title={t("patterns.for")} entries={of("for", "met")} zone={zone} today={today} />
      <EvidenceList title={t("patterns.against")} entries={of("against", "met")} zone={zone} today={today} />
      <EvidenceList title={t("patterns.notFound")} entries={of("for", "not_met")} zone={zone} today={today} />
      {wouldChange.length > 0 ? (
        <div>
          <h3 className="label-12 mb-0.5">{t("patterns.wouldChange")}</h3>
          <ul>
            {wouldChange.slice(0, mostTests).map(({ testId, testTitle, reliability, ifFound, ifNot }) => (
              <li
                key={testId}
                className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-1.5 last:border-b-0"
              >
                <span>
                  <Link
                    href={`/practice/clients/${clientId}/assessment?test=${testId}`}
                    className="rounded-4 font-semibold text-action underline underline-offset-3"
                  >
                    {testTitle}
                  </Link>{" "}
                  <span className="text-12 text-ink-2">{t(`patterns.trust.${reliability}`)}</span>
                </span>
                <span className="ms-auto text-12 text-ink-2">
                  {ifFound.label === ifNot.label
                    ? t("patterns.eitherWay", { label: t(`patterns.label.${ifFound.label}`) })
                    : t("patterns.ifFound", {
                        found: t(`patterns.label.${ifFound.label}`),
                        not: t(`patterns.label.${ifNot.label}`),
                      })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div>
        <h3 className="label-12 mb-0.5">{t("patterns.gradeTitle")}</h3>
        <p className="prose-width">
          <span className="font-semibold">{t(`patterns.grade.${pattern.grade}`)}</span>{" "}
          <span className="text-ink-2">{pattern.evidenceNote}</span>
        </p>
      </div>
      {canChange ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" className="pointer-coarse:min-h-12" disabled={pattern.taken} onClick={onAccept}>
            {t("patterns.accept")}
          </Button>
          <Button className="pointer-coarse:min-h-12" disabled={pattern.taken || isRuledOut} onClick={onRuleOut}>
            {t("patterns.ruleOut")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Why it stands where it stands: side, cap, what it excludes or is a part of. */
function Notes({ pattern }: { pattern: RankedPatternView }) {
  const t = useTranslations("causes");
  const { side, sideScores, cap, setAside, formedFrom, forbidsEndRangeStretch } = pattern;
  const isHeld = cap !== null && (pattern.label === "fits_some" || pattern.label === "fits_a_little");
  const notes = [
    side === "unclear"
      ? t("patterns.unclear", {
          sides: sideScores
            .map((score) => `${t(`side.${score.side}`)} ${Math.round(score.support * 100)}\u00a0%`)
            .join(", "),
        })
      : null,
    isHeld ? t(`patterns.cap.${cap}`) : null,
    setAside ? t(`patterns.setAside.${setAside.why}`, { title: setAside.byTitle }) : null,
    formedFrom
      ? t("patterns.formedFrom", {
          parts: formedFrom.map((part) => `${part.title}, ${t(`side.${part.side}`)}`).join("; "),
        })
      : null,
    forbidsEndRangeStretch ? t("patterns.noEndRange") : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <ul className="prose-width flex flex-col gap-1 rounded-6 bg-sunken px-3 py-2">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
