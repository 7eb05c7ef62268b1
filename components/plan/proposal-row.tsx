"use client";

import { useTranslations } from "next-intl";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { Branch } from "@/components/line/vertical-line";
import { Badge, SideChip } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { shownMinutes } from "@/domain/plan/load";
import type { ProposalView } from "@/domain/plan/proposal-dtos";
import { ruleIdsOf } from "@/domain/plan/propose-shape";
import { ItemPicture } from "./item-picture";
import type { NamedPart, PlanModel } from "./plan-model";
import { PurposeText } from "./purpose-text";
import { useReasonWords } from "./reason-words";
import { usePlanWords } from "./words";

type ProposalRowProps = {
  proposed: ProposalView["lines"][number];
  titles: ProposalView["titles"];
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  chosen: boolean;
  onToggle: () => void;
};

/** One proposed line on the plumb line: taken or not, what, for what, how much, and why. */
export function ProposalRow({ proposed, titles, model, parts, chosen, onToggle }: ProposalRowProps) {
  const t = useTranslations("plan.proposal");
  const row = useTranslations("plan.row");
  const words = usePlanWords();
  const reasons = useReasonWords(model, titles);
  const { line, existing } = proposed;
  const minutes = shownMinutes(line);
  return (
    <li className="relative border-line border-b last:border-b-0">
      <Branch />
      <label
        className={classNames(
          "grid cursor-pointer grid-cols-[28px_64px_minmax(0,1fr)] gap-x-2 rounded-6 py-2.5 hover:bg-surface lg:grid-cols-[28px_72px_minmax(0,1fr)_52px_186px_54px]",
          !chosen && "opacity-60",
        )}
      >
        <input
          type="checkbox"
          checked={chosen}
          onChange={onToggle}
          className="mt-0.5 size-5 accent-(--action)"
          aria-label={t("take", { title: line.item.title })}
        />
        <ItemPicture illustration={proposed.illustration} side={line.side} />
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-2">
            <b className="font-semibold">{line.item.title}</b>
            {existing ? <Badge>{t("existing")}</Badge> : null}
          </span>
          <span className="block text-12 text-ink-2">
            <PurposeText line={line} causes={model.view.causes} parts={parts} />
          </span>
        </span>
        <span className="max-lg:hidden">{line.side === "none" ? null : <SideChip side={line.side} />}</span>
        <span className="text-14 max-lg:col-start-3 max-lg:text-12">
          {line.side === "none" ? null : (
            <span className="me-2 lg:hidden">
              <SideChip side={line.side} />
            </span>
          )}
          {words.dose(line.dose, line.weekdays)}
        </span>
        <span className="whitespace-nowrap text-end max-lg:hidden">
          {minutes >= 120 ? (
            <span className="text-ink-3" aria-hidden="true">
              –
            </span>
          ) : (
            <>
              <span className="font-serif text-18">{minutes}</span>{" "}
              <span className="text-12 text-ink-3">{row("minutes")}</span>
            </>
          )}
        </span>
        <span className="col-start-3 text-12 text-ink-2 lg:col-end-[-1]">
          {proposed.reasons.map((reason) => reasons.reason(reason)).join(" · ")}{" "}
          <span className="whitespace-nowrap text-ink-3">({ruleIdsOf(proposed.reasons).join(", ")})</span>
        </span>
      </label>
      <EvidenceChip evidence={line.item.evidence} className="-mt-1 pb-1.5 ps-9" />
    </li>
  );
}
