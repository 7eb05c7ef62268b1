import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Section } from "@/components/ui/card";
import { telAddress } from "@/components/ui/tel-address";
import type { Today } from "@/domain/progress/dtos";
import { emergencyNumber } from "@/domain/progress/emergency-number";

// Section 3 of the domain reference in a client's words; the keys name what they say, the texts stand in messages.
const emergency = ["saddle", "bladder", "bowel", "bothLegs", "collapse", "breathless"] as const;
const sameDay = ["leg", "unsteady", "injury", "thinBones", "fever", "calf", "urine"] as const;
const soon = ["cancer", "weight", "night"] as const;

/** When to get help at once, when today, and how soon the practice answers. No alert is promised. */
export function HelpPage({ today }: { today: Pick<Today, "practice" | "zone"> }) {
  const t = useTranslations("my.help");
  const { practice } = today;
  const number = emergencyNumber(today.zone);
  return (
    <div className="flex flex-col gap-6 px-5 pt-4 pb-8">
      <h1 className="title-28">{t("title")}</h1>
      <Banner tone="urgent" title={t("nowTitle")}>
        <ul className="mt-1 flex list-disc flex-col gap-1.5 ps-5 text-16">
          {emergency.map((key) => (
            <li key={key}>{t(`now.${key}`)}</li>
          ))}
        </ul>
      </Banner>
      <div>
        <a
          href={telAddress(number)}
          className="flex min-h-15 items-center justify-center rounded-12 bg-urgent px-5 text-18 font-semibold text-on-action"
        >
          {t("call", { number })}
        </a>
        <p className="mt-2 text-14 text-ink-2">{t("numbers")}</p>
      </div>
      <Section id="today" title={t("todayTitle")}>
        <ul className="flex list-disc flex-col gap-1.5 ps-5">
          {sameDay.map((key) => (
            <li key={key}>{t(`today.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="soon" title={t("soonTitle")}>
        <ul className="flex list-disc flex-col gap-1.5 ps-5">
          {soon.map((key) => (
            <li key={key}>{t(`soon.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="practice" title={t("practiceTitle", { practice: practice.name })}>
        <p className="text-ink-2">{t("answers", { answerTime: practice.answerTime ?? "none" })}</p>
        {practice.phone ? (
          <a
            href={telAddress(practice.phone)}
            className="mt-3 flex min-h-12 items-center justify-center rounded-12 border-[1.5px] border-line px-5 font-semibold"
          >
            {t("phone", { phone: practice.phone })}
          </a>
        ) : null}
      </Section>
      <Section id="usual" title={t("usualTitle")}>
        <p className="text-ink-2">{t("usual")}</p>
      </Section>
    </div>
  );
}
