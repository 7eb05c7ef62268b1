import { createTranslator } from "next-intl";
import messages from "@/messages/en.json";

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

const words = () => createTranslator({ locale: "en", messages: messages.people, namespace: "mail", timeZone: "UTC" });

// Mails hold names and a link, and nothing of anybody's health.

/** The mail that asks somebody to work in the practice. */
export function staffInvitationMail(values: InvitationWords): MailText {
  const t = words();
  return { subject: t("staffInvitation.subject", { ...values }), text: t("staffInvitation.text", { ...values }) };
}

/** The mail that asks a client to sign in to their own record. */
export function clientInvitationMail(values: InvitationWords): MailText {
  const t = words();
  return { subject: t("clientInvitation.subject", { ...values }), text: t("clientInvitation.text", { ...values }) };
}

/** The mail with the link that sets a new password. */
export function resetMail(values: { name: string; link: string }): MailText {
  const t = words();
  return { subject: t("reset.subject", values), text: t("reset.text", values) };
}

/** A moment as a mail writes it, in the practice's zone: "Tuesday 3 June 2025 at 14:05 (Europe/London)". */
export function mailMoment(moment: Date, zone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: zone });
  return `${format.format(moment)} (${zone})`;
}
