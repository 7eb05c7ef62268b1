"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "@/components/trpc/failure";

export interface FailureText {
  /** What went wrong, in one or two sentences; null when nothing did. */
  text: string | null;
  /** Field path → what is wrong with that field: `fields["dose.holdSeconds"]`. */
  fields: Record<string, string>;
  /** "Number of this request: …", only for failures that somebody has to look up. */
  request: string | null;
}

const nothing: FailureText = { text: null, fields: {}, request: null };

// Facts that a text needs even where the thrower gave none.
const usualFacts = { minutes: 15 };

/**
 * `const failureText = useFailureText()` → `failureText(failureOf(mutation.error)).fields.name`. A failure whose
 * facts name a `why` that stands under `errors.why` says that instead of its general reason.
 */
export function useFailureText(): (failure: Failure | null) => FailureText {
  const t = useTranslations("errors");
  return (failure) => {
    if (!failure) return nothing;
    const facts = { ...usualFacts, ...failure.facts };
    const why = `why.${failure.facts.why ?? ""}`;
    const isKnown = /^[a-z_]+$/.test(failure.reason) && t.has(failure.reason);
    const key = failure.facts.why !== undefined && t.has(why) ? why : isKnown ? failure.reason : "unexpected";
    const fields = Object.entries(failure.fields).map(([path, message]): [string, string] => {
      const known = /^[a-z_]+$/.test(message) && t.has(`field.${message}`);
      return [path, t(known ? `field.${message}` : "field.invalid", facts)];
    });
    const lookUp = key === "unexpected" && failure.requestId !== null;
    return {
      text: t(key, facts),
      fields: Object.fromEntries(fields),
      request: lookUp ? t("request", { id: failure.requestId ?? "" }) : null,
    };
  };
}
