import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { telAddress } from "@/components/ui/tel-address";
import type { Today } from "@/domain/progress/dtos";
import { emergencyNumber } from "@/domain/progress/emergency-number";

export type StopCardProps = { today: Pick<Today, "practice" | "zone" | "flagNote">; level: "E" | "S" };

/** Exercises wait: the safety answers come first. What to do now, and whom to ask. */
export function StopCard({ today, level }: StopCardProps) {
  const t = useTranslations("my.stop");
  const { practice } = today;
  const emergency = emergencyNumber(today.zone);
  return (
    <div className="flex flex-col gap-4 px-5 pt-4">
      <Banner tone="urgent" title={t(`title.${level}`)}>
        <p>{t(`body.${level}`)}</p>
        {today.flagNote && today.flagNote.notes.length > 0 ? (
          <ul className="mt-2 list-disc ps-5">
            {today.flagNote.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ) : null}
      </Banner>
      {level === "E" ? (
        <a
          href={telAddress(emergency)}
          className="flex min-h-15 items-center justify-center rounded-12 bg-urgent px-5 text-18 font-semibold text-on-action"
        >
          {t("callEmergency", { number: emergency })}
        </a>
      ) : null}
      {practice.phone ? (
        <a
          href={telAddress(practice.phone)}
          className="flex min-h-15 items-center justify-center rounded-12 border-[1.5px] border-line px-5 text-18 font-semibold"
        >
          {t("callPractice", { phone: practice.phone })}
        </a>
      ) : null}
      <p className="text-14 text-ink-2">
        {t("answers", { practice: practice.name, answerTime: practice.answerTime ?? "none" })}
      </p>
      <LinkButton href="/my/help" variant="text" size={48} className="-ms-3.5 self-start">
        {t("more")}
      </LinkButton>
    </div>
  );
}
