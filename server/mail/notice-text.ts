import { createTranslator } from "next-intl";
import type { NoticeKind } from "@/domain/reminders/words";
import type { Language } from "@/domain/shared/language";
import { localeOf, wordsOf } from "../i18n/words";
import type { MailText } from "./mail-text";

const words = (language: Language) =>
  createTranslator({
    locale: localeOf[language],
    messages: wordsOf(language).reminders,
    namespace: "out",
    timeZone: "UTC",
  });

interface NoticeWords {
  name: string;
  practice: string;
  link: string;
  stopLink: string;
}

/** A notice as a mail. What stands in it may be read by anybody who sees the phone: nothing of the client's health. */
export function noticeMail(
  language: Language,
  kind: NoticeKind | "checkIn" | "checkInAgain",
  values: NoticeWords,
): MailText {
  const t = words(language);
  return {
    subject: t(`${kind}.subject`, { practice: values.practice }),
    text: `${t(`${kind}.text`, { ...values })}\n\n${t("foot", { practice: values.practice, stopLink: values.stopLink })}`,
  };
}

/** A notice as a device shows it. */
export function noticePush(language: Language, kind: NoticeKind, practice: string): { title: string; body: string } {
  const t = words(language);
  return { title: t(`${kind}.title`, { practice }), body: t(`${kind}.body`, { practice }) };
}

/** What a mail program needs to show its own "unsubscribe" (RFC 2369, RFC 8058). */
export function stopHeaders(oneClickLink: string): Record<string, string> {
  return { "List-Unsubscribe": `<${oneClickLink}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
