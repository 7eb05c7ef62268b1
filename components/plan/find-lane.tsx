"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlanLane } from "@/components/line/vertical-line";
import type { PlanModel } from "./plan-model";

/** Step 1 in one line: the open causes that everything below hangs from. */
export function FindLane({ model }: { model: PlanModel }) {
  const t = useTranslations("plan.lane");
  const sides = useTranslations("causes.side");
  const states = useTranslations("ui.state");
  const state = model.view.steps.find(({ step }) => step === "find")?.state ?? "not_started";
  return (
    <PlanLane step="find" state={state} title={t("find")} stateLabel={states(state)} flush>
      {model.openCauses.length === 0 ? (
        <p className="pt-px text-ink-2">
          {t("noCauses")}{" "}
          <Link
            href={`/practice/clients/${model.view.client.id}/causes`}
            className="font-semibold text-action underline-offset-4 hover:underline"
          >
            {t("recordCauses")}
          </Link>
        </p>
      ) : (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 pt-px text-ink-2">
          {model.openCauses.map(({ id, title, side }) => (
            <li key={id}>
              <b className="font-semibold text-ink">{title}</b>
              {side === "none" ? null : ` ${sides(side)}`}
            </li>
          ))}
        </ul>
      )}
    </PlanLane>
  );
}
