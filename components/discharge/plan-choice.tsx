import Link from "next/link";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { RadioGroup } from "@/components/ui/radio-group";
import type { DischargeForm } from "@/domain/discharge/dtos";
import type { PlanAfter } from "@/domain/discharge/words";
import { MaintenanceLines } from "./maintenance-lines";

type PlanChoiceProps = {
  clientId: string;
  form: DischargeForm;
  linesId: string;
  value: PlanAfter;
  onValueChange: (value: PlanAfter) => void;
  lineIds: readonly string[];
  onLines: (lineIds: readonly string[]) => void;
};

/** Maintenance, as it is, or no more; why one of them cannot be had stands beside it. */
export function PlanChoice({ clientId, form, linesId, value, onValueChange, lineIds, onLines }: PlanChoiceProps) {
  const t = useTranslations("clients.discharge");
  const { maintenance, publishedNumber, draft, locked } = form;
  if (publishedNumber === null) return <p className="text-ink-2">{t("planNone")}</p>;
  const hindrance = locked ? t("noLocked") : draft.hasMore ? t("noDraft") : maintenance ? null : t("noSupport");
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t("plan")}
        value={value}
        onValueChange={onValueChange}
        options={[
          {
            value: "maintenance" as const,
            label: t("planAfter.maintenance"),
            hint: hindrance ?? t("maintenanceHint"),
            disabled: hindrance !== null,
          },
          {
            value: "keep" as const,
            label: t("planAfter.keep"),
            hint: t("keepHint", { number: publishedNumber }),
          },
          { value: "end" as const, label: t("planAfter.end"), hint: t("endHint") },
        ]}
      />
      {hindrance ? (
        <Link href={`/practice/clients/${clientId}/plan`} className="w-fit rounded-4 font-semibold text-action">
          {t("openPlan")}
        </Link>
      ) : null}
      {value === "maintenance" && maintenance ? (
        <>
          {maintenance.walkMissing ? <Banner title={t("walkMissing")} /> : null}
          <MaintenanceLines id={linesId} maintenance={maintenance} lineIds={lineIds} onLines={onLines} />
        </>
      ) : null}
    </div>
  );
}
