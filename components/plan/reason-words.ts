"use client";

import { useTranslations } from "next-intl";
import type { ProposalView } from "@/domain/plan/proposal-dtos";
import type { HiddenWhy, LineReason } from "@/domain/plan/propose-shape";
import type { PlanModel } from "./plan-model";
import { usePlanWords } from "./words";

/** The reasons of a proposal in words: why a line is there, why something is not. */
export function useReasonWords(model: PlanModel, titles: ProposalView["titles"]) {
  const t = useTranslations("plan.proposal");
  const words = usePlanWords();
  const causeOf = (causeId: string | null) => model.view.causes.find(({ id }) => id === causeId)?.title ?? "";

  function reason(of: LineReason): string {
    switch (of.kind) {
      case "starter":
        return t("reason.starter", { causes: of.causeIds.map(causeOf).join(", ") });
      case "instead":
        return t("reason.instead", { items: of.items.map((key) => titles[key] ?? key).join(", ") });
      case "causes":
        return t("reason.causes", { count: of.count });
      case "completes":
        return t("reason.completes", { step: of.step });
      case "direction":
        return t("reason.direction", { direction: of.direction });
      case "weaker_side":
        return t("reason.weaker_side", { side: of.side });
      case "wake_first":
        return t("reason.wake_first", { sessions: of.sessions });
      case "order":
        return t(`place.${of.reason}`);
      case "gap":
      case "shortened":
      case "low_dose":
      case "pain_leads":
        return t(`reason.${of.kind}`);
    }
  }

  function hidden(because: HiddenWhy): string {
    switch (because.why) {
      case "contraindicated":
        return words.capital(words.cautions(because.codes));
      case "end_range":
        return because.causeId === null ? t("hidden.lax") : t("hidden.end_range", { cause: causeOf(because.causeId) });
      case "no_stretch":
      case "symmetric_first":
        return t(`hidden.${because.why}`, { cause: causeOf(because.causeId) });
      case "direction":
        return t("hidden.direction", { direction: because.direction });
      case "hip_pinch":
      case "unpublished":
        return t(`hidden.${because.why}`);
    }
  }

  return { reason, hidden, causeOf };
}
