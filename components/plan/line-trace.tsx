"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { LineView } from "@/domain/plan/dtos";
import type { PlanModel } from "./plan-model";

/** What a proposed line stands on: the findings that showed it, with their day, and the rules. */
export function LineTrace({ line, model }: { line: LineView; model: PlanModel }) {
  const t = useTranslations("plan.trace");
  const sides = useTranslations("plan.purpose.sided");
  const format = useFormatter();
  const ids = new Set(line.purposes.map(({ findingId }) => findingId));
  const findings = model.view.causes.flatMap((cause) => cause.findings).filter(({ id }) => ids.has(id));
  const shown = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  if (line.ruleIds.length === 0 && shown.length === 0) return null;
  const day = (on: string) =>
    format.dateTime(new Date(`${on}T00:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <p className="prose-width text-14 text-ink-2">
      {shown.length > 0
        ? t("findings", {
            findings: shown
              .map(({ title, side, foundOn }) =>
                t("finding", { finding: sides(side, { part: title }), day: day(foundOn) }),
              )
              .join(", "),
          })
        : null}{" "}
      {line.ruleIds.length > 0 ? t("rules", { rules: line.ruleIds.join(", ") }) : null}
    </p>
  );
}
