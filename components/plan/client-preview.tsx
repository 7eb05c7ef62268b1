"use client";

import { useTranslations } from "next-intl";
import { SideChip } from "@/components/ui/badge";
import { Sheet } from "@/components/ui/dialog";
import type { LineView } from "@/domain/plan/dtos";
import { type NamedPart, type PlanModel, purposeFacts } from "./plan-model";
import { usePlanWords } from "./words";

type ClientPreviewProps = {
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  onClose: () => void;
};

/** The draft as the client would meet it: in the session's order, in plain words. */
export function ClientPreview({ model, parts, onClose }: ClientPreviewProps) {
  const t = useTranslations("plan.client");
  const session = model.lines.filter(({ weekdays }) => weekdays.length > 0);
  const kit = model.lines.filter(({ inReliefKit, weekdays }) => inReliefKit || weekdays.length === 0);
  return (
    <Sheet open onOpenChange={onClose} title={t("title")} description={t("lead", { minutes: model.minutes.total })}>
      {model.lines.length === 0 ? <p className="text-ink-2">{t("empty")}</p> : null}
      <PreviewList title={t("kit")} lines={kit} model={model} parts={parts} />
      <PreviewList title={t("today")} lines={session} model={model} parts={parts} />
    </Sheet>
  );
}

type PreviewListProps = Omit<ClientPreviewProps, "onClose"> & { title: string; lines: readonly LineView[] };

function PreviewList({ title, lines, model, parts }: PreviewListProps) {
  const t = useTranslations("plan.client");
  const words = usePlanWords();
  if (lines.length === 0) return null;
  return (
    <section className="mb-5">
      <h3 className="title-18 mb-1">{title}</h3>
      <ol>
        {lines.map((line) => (
          <li key={line.lineId} className="border-line border-b py-3 text-16 last:border-b-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{line.item.title}</span>
              {line.side === "none" ? null : (
                <SideChip side={line.side} look="client">
                  {t(`side.${line.side}`)}
                </SideChip>
              )}
            </p>
            <p className="text-14 text-ink-2">{words.dose(line.dose, line.weekdays)}</p>
            {line.note ? <p className="mt-1 text-14 font-medium">{line.note}</p> : null}
            <details className="mt-1 text-14">
              <summary className="w-fit cursor-pointer rounded-4 font-medium text-action">{t("why")}</summary>
              <p className="mt-1">{line.item.why}</p>
              <p className="mt-1 text-12 text-ink-2">
                {purposeFacts(line.purposes, model.view.causes, parts)
                  .flatMap((fact) => words.purpose(fact, true) ?? [])
                  .map(words.capital)
                  .join(" · ")}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
