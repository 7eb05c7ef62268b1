import { useTranslations } from "next-intl";
import type { LineStep } from "@/components/line/station-state";
import type { ClientDetail } from "@/domain/clients/dtos";

/** The four steps as the line draws them: name, state, one fact in words. */
export function useStepLine({ steps }: Pick<ClientDetail, "steps">): LineStep[] {
  const t = useTranslations("steps");
  return steps.map(({ step, state, fact }) => {
    const key = `fact.${fact.key}`;
    const numbers = { count: fact.count ?? 0, total: fact.total ?? 0, reason: fact.reason ?? "" };
    return { step, state, label: t(`name.${step}`), fact: t.has(key) ? t(key, numbers) : undefined };
  });
}
