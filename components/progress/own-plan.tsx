import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { MuscleMap } from "@/components/figure/muscle-map";
import { LineStop } from "@/components/line/vertical-line";
import { spokenSide } from "@/components/session/spoken-side";
import { useDayText, useDoseText, useWhyText } from "@/components/session/use-item-text";
import { FlagNoteBanner } from "@/components/today/flag-note";
import { StopCard } from "@/components/today/stop-card";
import { SideChip } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { langOf } from "@/domain/catalog/in-language";
import { stepOfPhase } from "@/domain/plan/step-of-phase";
import type { Step } from "@/domain/plan/words";
import type { OwnPlan } from "@/domain/progress/dtos";
import { causeState } from "./causes-card";
import { OwnPelvis } from "./own-pelvis";
import { useDaysText } from "./use-days-text";

/** A picture of each line by its assignment. */
type Stills = Record<string, ReactNode>;
interface PlanRowsProps {
  lines: OwnPlan["lines"];
  stills: Stills;
}

/** Why: each cause with what is done for it, what serves the whole, and what changed when. */
export function OwnPlanPage({ plan, stills }: { plan: OwnPlan; stills: Stills }) {
  const t = useTranslations("my.plan");
  const isEmpty = plan.causes.length === 0 && plan.lines.length === 0 && plan.lockedLevel === null;
  const general = plan.lines.filter(({ purposes }) => purposes.length === 0);
  return (
    <>
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-5 pt-4">
        <div className="min-w-0 grow">
          <h1 className="title-28">{t("title")}</h1>
          <p className="text-ink-2">{t("lead")}</p>
        </div>
        {plan.lines.length > 0 ? (
          <>
            <LinkButton
              href="/my/plan/print"
              size={48}
              icon={<Printer size={18} aria-hidden="true" />}
              className="no-print"
            >
              {t("print")}
            </LinkButton>
            <a
              href="/api/my/handout.pdf"
              target="_blank"
              rel="noreferrer"
              className={buttonClasses({ size: 48 }, "no-print")}
            >
              {t("pdf")}
            </a>
          </>
        ) : null}
      </header>
      {plan.lockedLevel ? <StopCard today={plan} level={plan.lockedLevel} /> : null}
      <FlagNoteBanner note={plan.flagNote} />
      {isEmpty ? (
        <div className="px-5">
          <EmptyState title={t("emptyTitle")}>
            {t("emptyBody", { answerTime: plan.practice.answerTime ?? "none" })}
          </EmptyState>
        </div>
      ) : null}
      <div className="px-5 pt-6">
        {plan.causes.map((cause) => (
          <CauseStop
            key={cause.id}
            cause={cause}
            lines={plan.lines.filter((line) => serves(line, cause.id))}
            stills={stills}
          />
        ))}
        {general.length > 0 ? (
          <LineStop state="under_way" hue="action" after="none">
            <h2 className="title-18">{t("general")}</h2>
            <PlanRows lines={general} stills={stills} />
          </LineStop>
        ) : null}
      </div>
      <OwnPelvis pelvis={plan.pelvis} zone={plan.zone} />
      <OwnMuscles muscles={plan.muscles} />
      <Versions versions={plan.versions} />
    </>
  );
}

const serves = (line: OwnPlan["lines"][number], causeId: string) =>
  line.purposes.some((purpose) => purpose.causeId === causeId);

interface CauseStopProps extends PlanRowsProps {
  cause: OwnPlan["causes"][number];
}

function CauseStop({ cause, lines, stills }: CauseStopProps) {
  const t = useTranslations("my.plan");
  const status = useTranslations("my.progress.status");
  const evidence = useTranslations("ui.evidence");
  const day = useDayText();
  const hue: Step = stepOfPhase[lines.find(({ phase }) => phase !== "relieve")?.phase ?? "relax"];
  return (
    <LineStop state={causeState(cause.status, lines.length > 0)} hue={hue} className="pb-8">
      <h2 lang={langOf(cause.inEnglish, "plainTitle")} className="title-18">
        {cause.title}
      </h2>
      <p className="text-14 text-ink-3">
        {t("found", { day: day(cause.foundOn), status: status(cause.status).toLocaleLowerCase() })}
      </p>
      <p className="mt-2 text-14 text-ink-2">{cause.text}</p>
      <EvidenceChip
        evidence={{ grade: cause.grade, note: evidence(`clientCause.${cause.grade}`) }}
        voice="client"
        className="mt-1"
      />
      {lines.length > 0 ? (
        <PlanRows lines={lines} stills={stills} />
      ) : (
        <p className="mt-2 text-14 text-ink-2">{cause.status === "resolved" ? t("nothingMore") : t("nothingYet")}</p>
      )}
    </LineStop>
  );
}

function PlanRows({ lines, stills }: PlanRowsProps) {
  const t = useTranslations("my.plan");
  const dose = useDoseText();
  const days = useDaysText();
  const whyText = useWhyText();
  return (
    <ul className="mt-3 flex flex-col gap-4">
      {lines.map((line) => {
        const side = spokenSide(line);
        const aim = whyText(line.purposes);
        return (
          <li key={line.assignmentId} className="break-inside-avoid">
            <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
              {stills[line.assignmentId]}
              <div className="min-w-0 grow basis-20">
                <p lang={langOf(line.inEnglish, "title")} className="leading-[1.375rem] font-semibold">
                  {line.title}
                </p>
                <p className="text-14 text-ink-2">
                  {[t(`phase.${line.phase}`), dose(line.dose), days(line.weekdays, line.dose.timesADay)].join(" · ")}
                </p>
              </div>
              {side ? (
                <span className="shrink-0">
                  <SideChip side={side} look="client" />
                </span>
              ) : null}
            </div>
            {aim ? (
              <p className="mt-1 text-14 text-ink-2">{t("aim", { target: aim.target, day: aim.foundOn })}</p>
            ) : null}
            <p className="mt-1 text-14 text-ink-3">{line.why}</p>
            <EvidenceChip evidence={line.evidence} voice="client" className="mt-1" />
          </li>
        );
      })}
    </ul>
  );
}

function OwnMuscles({ muscles }: Pick<OwnPlan, "muscles">) {
  const t = useTranslations("my.plan");
  if (muscles.length === 0) return null;
  const marked = muscles.map(({ title: _, plainName, ...muscle }) => ({ ...muscle, name: plainName }));
  return (
    <Section id="muscles" title={t("muscles")} className="px-5 pt-8">
      <p className="mb-4 text-14 text-ink-2">{t("musclesLead")}</p>
      <MuscleMap muscles={marked} view="both" size="small" height={280} />
    </Section>
  );
}

function Versions({ versions }: { versions: OwnPlan["versions"] }) {
  const t = useTranslations("my.plan");
  const day = useDayText();
  if (versions.length === 0) return null;
  return (
    <Section id="versions" title={t("versions")} className="px-5 pt-8 pb-8">
      <ol className="flex flex-col gap-3">
        {versions.map((version) => (
          <li key={version.number}>
            <p className="text-14 text-ink-3">
              {t("version", { number: version.number, day: day(version.publishedOn) })}
            </p>
            <p>{version.note ?? (version.number === 1 ? t("firstVersion") : t("noNote"))}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
