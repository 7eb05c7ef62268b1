"use client";

import { useTranslations } from "next-intl";
import { FormFailure } from "../forms/form-failure";
import { failureOf } from "../trpc/failure";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { ProblemSummary } from "./problem-summary";

interface SaveFailureProps {
  error: unknown;
  attempt: number;
}

/** Why the server did not take it: the fields, a newer version, or what else went wrong. */
export function SaveFailure({ error, attempt }: SaveFailureProps) {
  const t = useTranslations("catalog.item");
  if (!error) return null;
  const failure = failureOf(error);
  if (failure.reason === "stale")
    return (
      <Banner
        tone="attention"
        live="alert"
        title={t("staleTitle")}
        actions={<Button onClick={() => window.location.reload()}>{t("reload")}</Button>}
      >
        {t("staleBody")}
      </Banner>
    );
  const problems = Object.entries(failure.fields).map(([path, reason]) => ({
    field: path.replace(/^entry\.(content\.)?/, ""),
    reason,
    facts: failure.facts,
  }));
  if (failure.reason === "invalid" && problems.length > 0)
    return <ProblemSummary problems={problems} attempt={attempt} />;
  return <FormFailure failure={failure} attempt={attempt} />;
}
