import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { telAddress } from "@/components/ui/tel-address";
import type { Today } from "@/domain/progress/dtos";
import { emergencyNumber } from "@/domain/progress/emergency-number";
import type { Advice } from "@/domain/progress/log-advice";

type LightAdviceProps = { advice: Advice | null; today: Pick<Today, "practice" | "zone" | "kit"> };

/** What the answer calls for, at once and on the device: go gently, leave it out, or stop. Calm, and never a verdict. */
export function LightAdvice({ advice, today }: LightAdviceProps) {
  const t = useTranslations("my.light");
  const { practice, zone, kit } = today;
  if (advice === null) return null;
  const number = emergencyNumber(zone);
  const phone = practice.phone;
  const isStop = advice === "emergency" || advice === "stop_all";
  return (
    <Banner
      tone={isStop ? "urgent" : "attention"}
      live={isStop ? "alert" : "status"}
      title={t(`${advice}.title`)}
      actions={
        <>
          {advice === "emergency" ? (
            <a href={telAddress(number)} className="inline-flex min-h-12 items-center px-2 font-semibold text-urgent">
              {t("call", { number })}
            </a>
          ) : null}
          {(isStop || advice === "ask_again") && phone ? (
            <a href={telAddress(phone)} className="inline-flex min-h-12 items-center px-2 font-semibold text-action">
              {t("phone", { phone })}
            </a>
          ) : null}
          {advice === "stop_all" ? (
            <LinkButton href="/my/flare" variant="text" size={48} className="text-14">
              {t("questions")}
            </LinkButton>
          ) : null}
          {advice === "ask_again" ? (
            <LinkButton href="/my/help" variant="text" size={48} className="text-14">
              {t("help")}
            </LinkButton>
          ) : null}
          {advice === "leave_out" && kit.length > 0 ? (
            <LinkButton href="/my/relief" variant="text" size={48} className="text-14">
              {t("relief")}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {t(`${advice}.body`, { answerTime: practice.answerTime ?? "none" })}
    </Banner>
  );
}
