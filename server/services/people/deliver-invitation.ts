import type { Invited } from "@/domain/people/dtos";
import { env } from "@/server/env";
import { linkTo } from "@/server/mail/link-to";
import { clientInvitationMail, mailMoment, staffInvitationMail } from "@/server/mail/mail-text";
import { sendMail } from "@/server/mail/send-mail";
import type { InvitationMail } from "./internal";

/** Mails an invitation that is already committed. The link comes back when the mail failed, and in the demo. */
export async function deliverInvitation(mail: InvitationMail, requestId: string): Promise<Invited> {
  const link = linkTo(`/invite/${mail.token}`);
  const compose = mail.isClient ? clientInvitationMail : staffInvitationMail;
  const text = compose(mail.language, {
    name: mail.name,
    inviter: mail.inviter,
    practice: mail.practiceName,
    until: mailMoment(mail.language, mail.expiresAt, mail.zone),
    link,
  });
  const delivery = await sendMail({ to: mail.to, ...text }, requestId);
  const isShown = delivery === "failed" || env().DEMO === "1";
  return { invitationId: mail.invitationId, delivery, link: isShown ? link : null };
}
