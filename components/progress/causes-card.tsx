import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Station } from "@/components/line/station";
import type { StationState } from "@/components/line/station-state";
import { Card } from "@/components/ui/card";
import type { CauseStatus } from "@/domain/assessment/words";
import { langOf } from "@/domain/catalog/in-language";
import type { OwnProgress } from "@/domain/progress/dtos";
import { useMeasureText } from "./measure-text";

type Cause = OwnProgress["causes"][number];

/** A cause's own station: closed is filled, worked on is a ring, waiting for its exercises is outlined. */
export function causeState(status: CauseStatus, hasSteps: boolean): StationState {
  if (status === "resolved") return "achieved";
  return hasSteps ? "under_way" : "planned";
}

/** Each cause in plain words with its leading number, first and now. */
export function CausesCard({ causes }: { causes: Cause[] }) {
  const t = useTranslations("my.progress");
  if (causes.length === 0) return null;
  return (
    <Card as="section" padded={false} labelledBy="causes" className="px-5 pt-3 pb-1.5">
      <h2 id="causes" className="title-18">
        {t("working")}
      </h2>
      <ul className="divide-y divide-line/70">
        {causes.map((cause) => (
          <CauseRow key={cause.id} cause={cause} />
        ))}
      </ul>
    </Card>
  );
}

function CauseRow({ cause }: { cause: Cause }) {
  const t = useTranslations("my.progress");
  const sides = useTranslations("ui.side");
  const { value, aim } = useMeasureText();
  const { measure } = cause;
  const hue = cause.steps.find((step) => step !== "relieve") ?? "muscles";
  const goal = measure && aim(measure);
  const side =
    measure && measure.side !== "none" && measure.side !== "both" ? sides(measure.side).toLocaleLowerCase() : null;
  const detail = measure
    ? [measure.test, side, goal && t("aim", { goal })].filter(Boolean).join(", ")
    : t(`status.${cause.status}`);
  return (
    <li className="flex min-h-12 items-center gap-3 py-2">
      <Station state={causeState(cause.status, cause.steps.length > 0)} hue={hue} size={20} />
      <div className="min-w-0 grow">
        <p lang={langOf(cause.inEnglish, "plainTitle")} className="leading-5 font-semibold">
          {cause.title}
        </p>
        <p className="text-14 text-ink-2">{detail}</p>
      </div>
      {measure ? (
        <p className="flex shrink-0 items-center gap-1.5 font-serif text-22">
          {measure.firstOn !== measure.latestOn || measure.first !== measure.latest ? (
            <>
              <span className="text-18 text-ink-3">{value(measure, measure.first)}</span>
              <ChevronRight
                size={14}
                strokeWidth={1.75}
                aria-label={t("then")}
                className="text-ink-3 rtl:-scale-x-100"
              />
            </>
          ) : null}
          <span>{value(measure, measure.latest)}</span>
        </p>
      ) : null}
    </li>
  );
}
