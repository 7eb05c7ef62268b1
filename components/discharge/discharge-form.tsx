"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-input";
import type { ClientDetail } from "@/domain/clients/dtos";
import type { DischargeForm as Given } from "@/domain/discharge/dtos";
import { stepsDone } from "@/domain/discharge/four-of-four";
import { type DischargeReason, dischargeReasons, type PlanAfter } from "@/domain/discharge/words";
import { PlanChoice } from "./plan-choice";
import { useDischarge } from "./use-discharge";

type DischargeFormProps = { client: Pick<ClientDetail, "id" | "name">; form: Given };

/** Four of four, or a reason; nothing is discharged by a slip: it can be undone at once, and later. */
export function DischargeForm({ client, form }: DischargeFormProps) {
  const t = useTranslations("clients.discharge");
  const id = useId();
  const ready = useHydrated();
  const done = stepsDone(form.steps.map(({ state }) => state));
  const mayMaintain = form.maintenance !== null && !form.draft.hasMore && !form.locked;
  const [reason, setReason] = useState<DischargeReason | null>(done === 4 ? "four_of_four" : null);
  const [why, setWhy] = useState("");
  const [note, setNote] = useState("");
  const [after, setAfter] = useState<PlanAfter>(mayMaintain ? "maintenance" : "keep");
  const proposed = form.maintenance?.lines.filter(({ kept }) => kept).map(({ lineId }) => lineId) ?? [];
  const [lineIds, setLineIds] = useState<readonly string[]>(proposed);
  const [attempt, setAttempt] = useState(0);
  const { record, failure, busy } = useDischarge(client);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    record({
      // What was not chosen is said to be missing beside its question.
      reason: reason ?? undefined,
      why: why.trim() || null,
      note: note.trim() || null,
      plan:
        after === "maintenance"
          ? { kind: "maintenance", revision: form.draft.revision, lineIds: [...lineIds] }
          : { kind: after },
    });
  }
  const fields = {
    reason: { id: `${id}-reason`, label: t("why") },
    why: { id: `${id}-why`, label: t("more") },
    note: { id: `${id}-note`, label: t("note") },
    "plan.lineIds": { id: `${id}-lines`, label: t("keepLines") },
  };
  return (
    <form noValidate onSubmit={submit} className="flex min-w-0 flex-col gap-7">
      <FormFailure failure={failure} attempt={attempt} fields={fields} />
      <div className="flex flex-col gap-3">
        <RadioGroup
          id={fields.reason.id}
          label={t("why")}
          value={reason}
          onValueChange={setReason}
          options={dischargeReasons.map((value) => ({
            value,
            label: t(`reason.${value}`),
            ...(value === "four_of_four" && done < 4
              ? { hint: t("fourMissing", { count: done }), disabled: true }
              : {}),
          }))}
        />
        <Field
          id={fields.why.id}
          label={t("more")}
          hint={t("moreHint")}
          required={reason === "other"}
          optional={reason !== "other"}
        >
          <TextArea rows={2} value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
        </Field>
      </div>
      <PlanChoice
        clientId={client.id}
        form={form}
        linesId={fields["plan.lineIds"].id}
        value={after}
        onValueChange={setAfter}
        lineIds={lineIds}
        onLines={setLineIds}
      />
      <Field id={fields.note.id} label={t("note")} hint={t("noteHint")} optional>
        <TextArea value={note} maxLength={600} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <div>
        <p className="mb-3 prose-width text-ink-2">{t("checkIns")}</p>
        <Button type="submit" variant="primary" busy={busy} disabled={!ready}>
          {t("submit", { name: client.name })}
        </Button>
      </div>
    </form>
  );
}
