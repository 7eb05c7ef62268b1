"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { recordsOf } from "@/components/catalog/draft-content";
import { useProblemText } from "@/components/catalog/problem-text";
import { QuestionsView } from "@/components/catalog/questions-view";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { Table, TD, TH, THead, TRow } from "@/components/ui/table";
import type { QuestionnaireResult } from "@/domain/outcomes/import-schemas";

type ResultProps = {
  result: QuestionnaireResult;
  published: boolean;
  confirmed: boolean;
  busy: boolean;
  onApply: () => void;
};

/** What the check found: every place that stands in the way, or the questions as they will be asked. */
export function QuestionnaireResultView({ result, published, confirmed, busy, onApply }: ResultProps) {
  const t = useTranslations("outcomes.import");
  const ruleProblem = useProblemText();
  const heading = useRef<HTMLHeadingElement>(null);
  // The answer stands below a long form: whoever asked is taken to it.
  useEffect(() => heading.current?.focus(), []);
  const { problems, content, outcome, applied, itemId, leftOut } = result;
  const words = ({ reason, facts }: (typeof problems)[number]) => {
    const key = `problem.${reason}` as const;
    return t.has(key) ? t(key, facts) : ruleProblem({ reason, facts });
  };
  if (applied)
    return (
      <Banner
        tone="good"
        live="status"
        title={t("done")}
        actions={itemId ? <LinkButton href={`/admin/catalog/measure/${itemId}`}>{t("see")}</LinkButton> : null}
      >
        {t(published ? "donePublished" : "doneDraft")}
      </Banner>
    );
  if (problems.length > 0)
    return (
      <section aria-labelledby="questionnaire-bad">
        <h2 id="questionnaire-bad" ref={heading} tabIndex={-1} className="title-22">
          {t("badTitle")}
        </h2>
        <p role="status" className="mt-1 mb-3 text-ink-2">
          {t("badNote", { count: problems.length })}
        </p>
        <Table caption={t("badTitle")}>
          <THead>
            <TH>{t("where")}</TH>
            <TH>{t("what")}</TH>
          </THead>
          <tbody>
            {problems.map((problem) => (
              <TRow key={`${problem.path} ${problem.reason}`}>
                <TD className="break-all font-mono text-14">{problem.path || t("whole")}</TD>
                <TD>{words(problem)}</TD>
              </TRow>
            ))}
          </tbody>
        </Table>
      </section>
    );
  if (!content || !outcome) return null;
  const count = content.items?.length ?? 0;
  return (
    <section aria-labelledby="questionnaire-ok" className="flex max-w-3xl flex-col gap-4">
      <div>
        <h2 id="questionnaire-ok" ref={heading} tabIndex={-1} className="title-22">
          {t("okTitle")}: {content.title}
        </h2>
        <p role="status" className="mt-1 text-ink-2">
          {t(`outcome.${outcome}`)} {t("range", { min: content.range.min, max: content.range.max })}{" "}
          {leftOut.length > 0 ? t("leftOut", { count: leftOut.length }) : null}
        </p>
      </div>
      <QuestionsView questions={recordsOf(content.items)} />
      {outcome === "same" ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" busy={busy} disabled={!confirmed} onClick={onApply}>
            {t("apply", { count })}
          </Button>
          {confirmed ? null : <span className="text-ink-2">{t("confirmFirst")}</span>}
        </div>
      )}
    </section>
  );
}
