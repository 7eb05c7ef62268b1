"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field";
import type { CauseView } from "@/domain/plan/dtos";
import type { Purpose } from "@/domain/plan/line";
import { type LineForm, samePurpose } from "./line-form";
import { usePlanWords } from "./words";

type PurposeFieldsProps = {
  form: LineForm;
  causes: readonly CauseView[];
  onChange: (purposes: Purpose[]) => void;
};

/** Which causes a line serves, and which of their muscles and joints. */
export function PurposeFields({ form, causes, onChange }: PurposeFieldsProps) {
  const t = useTranslations("plan.editor");
  return (
    <FieldGroup label={t("purposes")}>
      {causes.length === 0 ? <p className="text-14 text-ink-2">{t("noCauses")}</p> : null}
      {causes.map((cause) => (
        <CausePurposes key={cause.id} cause={cause} form={form} onChange={onChange} />
      ))}
    </FieldGroup>
  );
}

function CausePurposes({ cause, form, onChange }: Omit<PurposeFieldsProps, "causes"> & { cause: CauseView }) {
  const t = useTranslations("plan");
  const sides = useTranslations("causes.side");
  const words = usePlanWords();
  const own = form.purposes.filter(({ causeId }) => causeId === cause.id);
  const options = [
    { purpose: purpose(cause, null, null, "none"), label: t("editor.wholeCause") },
    ...cause.muscles.map((part) => ({
      purpose: purpose(cause, part.id, null, part.side),
      label: `${words.capital(words.part(part, part.side))}, ${t(`purpose.${part.role}`)}`,
    })),
    ...cause.joints.map((part) => ({
      purpose: purpose(cause, null, part.id, part.side),
      label: words.capital(words.part(part, part.side)),
    })),
  ];
  const unique = options.filter(
    ({ purpose: one }, index) => options.findIndex((other) => samePurpose(other.purpose, one)) === index,
  );
  return (
    <details open={own.length > 0} className="group border-line border-b last:border-b-0">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-4 text-14 [&::-webkit-details-marker]:hidden">
        <ChevronRight size={16} aria-hidden="true" className="text-ink-2 transition-transform group-open:rotate-90" />
        <span className="font-medium">{cause.title}</span>
        <span className="text-ink-2">{cause.side === "none" ? null : sides(cause.side)}</span>
        <span className="ms-auto text-ink-2">{own.length > 0 ? own.length : null}</span>
      </summary>
      <div className="grid gap-x-4 ps-6 pb-2 sm:grid-cols-2">
        {unique.map(({ purpose: one, label }) => {
          const chosen = form.purposes.some((known) => samePurpose(known, one));
          return (
            <Checkbox
              key={Object.values(one).join()}
              label={label}
              checked={chosen}
              onChange={() =>
                onChange(chosen ? form.purposes.filter((known) => !samePurpose(known, one)) : [...form.purposes, one])
              }
            />
          );
        })}
      </div>
    </details>
  );
}

const purpose = (
  { id }: CauseView,
  muscleId: string | null,
  jointId: string | null,
  side: Purpose["side"],
): Purpose => ({ causeId: id, muscleId, jointId, side });
