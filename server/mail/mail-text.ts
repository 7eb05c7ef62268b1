import { createTranslator } from "next-intl";
import type { Language } from "@/domain/shared/language";
import { localeOf, wordsOf } from "../i18n/words";

export interface MailText {
  subject: string;
  text: string;
}

interface InvitationWords {
  name: string;
  inviter: string;
  practice: string;
  link: string;
  until: string;
}

const words = (language: Language) =>
  createTranslator({
    locale: localeOf[language],
    messages: wordsOf(language).people,
    namespace: "mail",
    timeZone: "UTC",
  });

// Each in the language of who reads it. Mails hold names and a link, and nothing of anybody's health.

/** The mail that asks somebody to work in the practice. */
export function staffInvitationMail(language: Language, values: InvitationWords): MailText {
  const t = words(language);
  return { subject: t("staffInvitation.subject", { ...values }), text: t("staffInvitation.text", { ...values }) };
}

/** The mail that asks a client to sign in to their own record. */
export function clientInvitationMail(language: Language, values: InvitationWords): MailText {
  const t = words(language);
  return { subject: t("clientInvitation.subject", { ...values }), text: t("clientInvitation.text", { ...values }) };
}

/** The mail with the link that sets a new password. */
export function resetMail(language: Language, values: { name: string; link: string }): MailText {
  const t = words(language);
  return { subject: t("reset.subject", values), text: t("reset.text", values) };
}

/** A moment as a mail writes it, in the practice's zone: "Tuesday 3 June 2025 at 14:05 (Europe/London)". */
export function mailMoment(language: Language, moment: Date, zone: string): string {
  const format = new Intl.DateTimeFormat(localeOf[language], { dateStyle: "full", timeStyle: "short", timeZone: zone });
  return `${format.format(moment)} (${zone})`;
}
