"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ImportResultDto } from "@/domain/catalog/dtos";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { Badge } from "../ui/badge";
import { Banner } from "../ui/banner";
import { Button, LinkButton } from "../ui/button";
import { ShowMore } from "../ui/show-more";
import { Table, TD, TH, THead, TRow } from "../ui/table";
import { useFieldLabel, useProblemText } from "./problem-text";

interface ImportResultProps {
  result: ImportResultDto;
  /** Where "see the catalog" leads; null where the file holds many kinds. */
  kind: CatalogKind | null;
  published: boolean;
  busy: boolean;
  onApply: () => void;
}

/** What an import would do, or has done. */
export function ImportResult({ result, kind, published, busy, onApply }: ImportResultProps) {
  const t = useTranslations("catalog.import");
  const { counts } = result;
  const heading = useRef<HTMLHeadingElement>(null);
  // The answer stands below a long form: whoever asked is taken to it.
  useEffect(() => heading.current?.focus(), []);
  const writing = counts.new + counts.changed;
  if (result.applied)
    return (
      <Banner
        tone="good"
        live="status"
        title={t("doneTitle", { count: writing })}
        actions={<LinkButton href={`/admin/catalog/${kind ?? "exercise"}`}>{t("see")}</LinkButton>}
      >
        {t(published ? "donePublished" : "doneDraft")}
      </Banner>
    );
  return (
    <section aria-labelledby="import-preview" className="flex flex-col gap-6">
      <div>
        <h2 id="import-preview" ref={heading} tabIndex={-1} className="title-22">
          {t("previewTitle")}
        </h2>
        <p role="status" className="mt-1 text-ink-2">
          {t("counts", counts)}
        </p>
      </div>
      {result.bad.length > 0 ? <BadRows result={result} /> : null}
      {counts.bad === 0 && writing > 0 ? (
        <div>
          <Button variant="primary" busy={busy} onClick={onApply}>
            {t("apply", { count: writing })}
          </Button>
        </div>
      ) : null}
      {counts.bad === 0 && writing === 0 ? <Banner title={t("nothing")} /> : null}
      {result.ready.length > 0 ? <ReadyRows result={result} /> : null}
    </section>
  );
}

const shownAtOnce = 50;

function useShown<Row>(rows: readonly Row[]) {
  const [shown, setShown] = useState(shownAtOnce);
  return { rows: rows.slice(0, shown), hasMore: rows.length > shown, more: () => setShown(shown + shownAtOnce) };
}

function BadRows({ result }: { result: ImportResultDto }) {
  const t = useTranslations("catalog.import");
  const labelOf = useFieldLabel();
  const problemText = useProblemText();
  const shown = useShown(result.bad);
  return (
    <section aria-labelledby="import-bad">
      <h3 id="import-bad" className="title-18">
        {t("badTitle")} <span className="font-sans text-14 text-ink-2">{t("badNote")}</span>
      </h3>
      <Table caption={t("badTitle")}>
        <THead>
          <TH numeric className="w-16">
            {t("row")}
          </TH>
          <TH>{t("entry")}</TH>
          <TH>{t("what")}</TH>
        </THead>
        <tbody>
          {shown.rows.map((line) => (
            <TRow key={`${line.row} ${line.problems[0]?.field}`}>
              <TD numeric>{line.row === 0 ? t("wholeFile") : line.row}</TD>
              <TD>
                <span className="font-semibold">{line.title}</span>
                <span className="block break-all text-12 text-ink-3">{line.key}</span>
              </TD>
              <TD>
                <ul className="flex flex-col gap-1">
                  {line.problems.map((problem) => (
                    <li key={`${problem.field} ${problem.reason}`}>
                      {problem.field
                        ? t("fieldProblem", { field: labelOf(problem.field), problem: problemText(problem) })
                        : problemText(problem)}
                    </li>
                  ))}
                </ul>
              </TD>
            </TRow>
          ))}
        </tbody>
      </Table>
      <ShowMore hasMore={shown.hasMore} onMore={shown.more} />
    </section>
  );
}

function ReadyRows({ result }: { result: ImportResultDto }) {
  const t = useTranslations("catalog.import");
  const labelOf = useFieldLabel();
  const shown = useShown(result.ready);
  const left = result.counts.new + result.counts.changed - result.ready.length;
  return (
    <section aria-labelledby="import-ready">
      <h3 id="import-ready" className="title-18">
        {t("readyTitle")}
      </h3>
      <Table caption={t("readyTitle")}>
        <THead>
          <TH numeric className="w-16">
            {t("row")}
          </TH>
          <TH>{t("entry")}</TH>
          <TH>{t("outcome")}</TH>
          <TH className="max-md:hidden">{t("fields")}</TH>
        </THead>
        <tbody>
          {shown.rows.map((line) => (
            <TRow key={line.row}>
              <TD numeric>{line.row}</TD>
              <TD>
                <span className="font-semibold">{line.title}</span>
                <span className="block break-all text-12 text-ink-3">{line.key}</span>
              </TD>
              <TD>
                <Badge tone={line.outcome === "new" ? "change" : "plain"}>{t(line.outcome)}</Badge>
              </TD>
              <TD className="text-ink-2 max-md:hidden">{line.fields.map(labelOf).join(", ")}</TD>
            </TRow>
          ))}
        </tbody>
      </Table>
      <ShowMore
        hasMore={shown.hasMore}
        onMore={shown.more}
        shownText={!shown.hasMore && left > 0 ? t("more", { count: left }) : undefined}
      />
    </section>
  );
}
