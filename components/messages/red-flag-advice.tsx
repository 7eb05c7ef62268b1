"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { buttonClasses } from "@/components/ui/button-classes";
import { QuietLink } from "@/components/ui/quiet-link";
import { telAddress } from "@/components/ui/tel-address";
import { crisisLine } from "@/domain/messages/crisis-line";
import { gravestLevel, type RedFlagWords } from "@/domain/messages/red-flag-words";
import { emergencyNumber } from "@/domain/progress/emergency-number";

type RedFlagAdviceProps = { found: readonly RedFlagWords[]; zone: string; phone: string | null };

/** What to do when a message holds red-flag words: at once, while it is written and after. The message is sent all the same. */
export function RedFlagAdvice({ found, zone, phone }: RedFlagAdviceProps) {
  const t = useTranslations("messages.advice");
  if (found.length === 0) return null;
  const level = gravestLevel(found) ?? "denied";
  const number = emergencyNumber(zone);
  const line = level === "crisis" ? crisisLine(zone) : null;
  const call = (to: string, words: string) => (
    <a href={telAddress(to)} className={buttonClasses({ variant: "text", size: 48 })}>
      {words}
    </a>
  );
  return (
    <Banner
      tone={level === "denied" ? "neutral" : "urgent"}
      live="alert"
      title={t(`${level}.title`)}
      actions={
        <>
          {line ? call(line, t("callLine", { number: line })) : null}
          {level === "denied" || level === "S" ? null : call(number, t("call", { number }))}
          {level === "S" && phone ? call(phone, t("callPractice", { phone })) : null}
          <QuietLink href="/my/help" className={buttonClasses({ variant: "text", size: 48 })}>
            {t("signs")}
          </QuietLink>
        </>
      }
    >
      {t(`${level}.body`, { number })}
    </Banner>
  );
}
