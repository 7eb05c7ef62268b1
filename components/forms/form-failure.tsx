"use client";

import type { Failure } from "@/components/trpc/failure";
import { Banner } from "@/components/ui/banner";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { useFailureText } from "./use-failure-text";

export type FormFailureProps = {
  failure: Failure | null;
  /** Field path → its label and the id of its control; in the order of the form. */
  fields?: Record<string, { label: string; id: string }>;
  /** Change it at each try to send, so that the summary takes focus again. */
  attempt?: number;
};

/** What stands above a form that was not accepted: the fields to mend, or what went wrong as a whole. */
export function FormFailure({ failure, fields = {}, attempt = 1 }: FormFailureProps) {
  const said = useFailureText()(failure);
  if (!said.text) return null;
  const known = Object.entries(fields).filter(([path]) => path in said.fields);
  const errors = known.map(([path, field]) => ({ fieldId: field.id, message: `${field.label}: ${said.fields[path]}` }));
  if (errors.length > 0) return <FormErrorSummary errors={errors} attempt={attempt} />;
  return (
    <Banner tone="urgent" live="alert" title={said.text}>
      {said.request}
    </Banner>
  );
}
