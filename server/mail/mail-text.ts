import { type AbstractIntlMessages, createTranslator } from "next-intl";
import people from "@/messages/en/people.json";

interface MailValues {
  staffInvitation: { name: string; inviter: string; practice: string; link: string; until: string };
  clientInvitation: { name: string; inviter: string; practice: string; link: string; until: string };
  reset: { name: string; link: string };
}

// Widened: the keys are put together from the kind.
const messages: AbstractIntlMessages = people;

/** Subject and plain text of a mail. Mails hold names and a link, and nothing of anybody's health. */
export function mailText<Kind extends keyof MailValues>(
  kind: Kind,
  values: MailValues[Kind],
): { subject: string; text: string } {
  const t = createTranslator({ locale: "en", messages, namespace: "mail", timeZone: "UTC" });
  return { subject: t(`${kind}.subject`, values), text: t(`${kind}.text`, values) };
}

/** A moment as a mail writes it, in the practice's zone: "Tuesday 3 June 2025, 14:05 (Europe/London)". */
export function mailMoment(moment: Date, zone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: zone }).format(moment);
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone }).format(moment);
  return `${day}, ${time} (${zone})`;
}
