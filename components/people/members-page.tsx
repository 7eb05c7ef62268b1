"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { TabLinks } from "@/components/ui/tabs";
import type { Invited } from "@/domain/people/dtos";
import { InvitationList } from "./invitation-list";
import { InviteMemberDialog } from "./invite-member-dialog";
import { InvitedNotice } from "./invited-notice";
import { MembersTable } from "./members-table";

const groups = ["staff", "clients"] as const;

export type MembersPageProps = { group: (typeof groups)[number] };

export function MembersPage({ group }: MembersPageProps) {
  const t = useTranslations("people.members");
  const [inviting, setInviting] = useState(false);
  const [sent, setSent] = useState<{ invited: Invited; email: string } | null>(null);
  function show(invited: Invited, email: string) {
    setInviting(false);
    setSent({ invited, email });
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        summary={t("summary")}
        actions={
          <Button variant="primary" icon={<UserPlus size={16} aria-hidden="true" />} onClick={() => setInviting(true)}>
            {t("invite")}
          </Button>
        }
      />
      {sent ? (
        <div className="mt-5">
          <InvitedNotice invited={sent.invited} email={sent.email} />
        </div>
      ) : null}
      <div className="mt-6">
        <TabLinks
          label={t("groups")}
          tabs={groups.map((name) => ({
            href: name === "staff" ? "/admin/members" : "/admin/members?group=clients",
            label: t(name),
            current: name === group,
          }))}
        />
      </div>
      <div className="mt-2">
        <MembersTable group={group} />
      </div>
      <InvitationList onSentAgain={show} />
      {inviting ? <InviteMemberDialog onClose={() => setInviting(false)} onInvited={show} /> : null}
    </>
  );
}
