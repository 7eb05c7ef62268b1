"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toast";
import type { Invited } from "@/domain/people/dtos";

export type InvitedNoticeProps = { invited: Invited; email: string };

/** What became of the mail; with the link where it has to be handed over by hand. */
export function InvitedNotice({ invited, email }: InvitedNoticeProps) {
  const t = useTranslations("people.invitations");
  const announce = useAnnounce();
  const failed = invited.delivery === "failed";

  async function copy(link: string) {
    try {
      await navigator.clipboard.writeText(link);
      announce({ message: t("copied"), tone: "good" });
    } catch {
      announce({ message: t("copyFailed"), tone: "urgent" });
    }
  }
  return (
    <Banner
      tone={failed ? "attention" : "good"}
      live={failed ? "alert" : "status"}
      title={t(invited.delivery, { email })}
      actions={
        invited.link ? (
          <Button variant="text" icon={<Copy size={16} aria-hidden="true" />} onClick={() => copy(invited.link ?? "")}>
            {t("copy")}
          </Button>
        ) : null
      }
    >
      {failed ? t("failedBody") : invited.link ? t("linkTitle") : null}
      {invited.link ? (
        <p className="mt-1">
          <a href={invited.link} className="break-all font-medium text-action underline underline-offset-3">
            {invited.link}
          </a>
        </p>
      ) : null}
    </Banner>
  );
}
