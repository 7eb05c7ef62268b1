import { useTranslations } from "next-intl";
import { SideChip } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field";
import type { DischargeForm, MaintenanceLineView } from "@/domain/discharge/dtos";

type MaintenanceLinesProps = {
  id: string;
  maintenance: NonNullable<DischargeForm["maintenance"]>;
  lineIds: readonly string[];
  onLines: (lineIds: readonly string[]) => void;
};

/** The plan they know, line by line: what the rule would keep is ticked, on the days it would have. */
export function MaintenanceLines({ id, maintenance, lineIds, onLines }: MaintenanceLinesProps) {
  const t = useTranslations("clients.discharge");
  const { asks, rule, lines } = maintenance;
  const facts = { days: asks.strengthDays, least: asks.walksLeast, most: asks.walksMost, minutes: asks.walkMinutes };
  return (
    <FieldGroup
      id={id}
      label={t("keepLines")}
      hint={t("asks", { ...facts, items: asks.itemsMost, rule })}
      error={lineIds.length === 0 ? t("pickOne") : null}
    >
      <ul className="border-line border-t">
        {lines.map((line) => (
          <li key={line.lineId} className="border-line border-b">
            <Checkbox
              checked={lineIds.includes(line.lineId)}
              onChange={({ target }) =>
                onLines(target.checked ? [...lineIds, line.lineId] : lineIds.filter((known) => known !== line.lineId))
              }
              label={
                <span className="font-medium">
                  {line.title} {line.side === "none" ? null : <SideChip side={line.side} look="desk-small" />}
                </span>
              }
              hint={<Days line={line} />}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}

function Days({ line: { daysNow, daysAfter } }: { line: MaintenanceLineView }) {
  const t = useTranslations("clients.discharge");
  if (daysNow === 0) return t("whenHurts");
  return daysNow === daysAfter
    ? t("daysSame", { count: daysNow })
    : t("daysChange", { now: daysNow, after: daysAfter });
}
