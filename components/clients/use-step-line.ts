import { useTranslations } from "next-intl";
import type { LineStep } from "@/components/line/station-state";
import type { ClientDetail } from "@/domain/clients/dtos";

type Fact = ClientDetail["steps"][number]["fact"];

/** One fact of a step in words; nothing for a key that has none. */
export function useStepFact(): (fact: Fact) => string | undefined {
  const t = useTranslations("steps");
  return (fact) => {
    const key = `fact.${fact.key}`;
    const numbers = { count: fact.count ?? 0, total: fact.total ?? 0, reason: fact.reason ?? "" };
    return t.has(key) ? t(key, numbers) : undefined;
  };
}

/** The four steps as the line draws them: name, state, one fact in words. */
export function useStepLine({ steps }: Pick<ClientDetail, "steps">): LineStep[] {
  const t = useTranslations("steps");
  const say = useStepFact();
  return steps.map(({ step, state, fact }) => ({ step, state, label: t(`name.${step}`), fact: say(fact) }));
}
