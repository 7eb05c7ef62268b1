"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/show-more";
import { Table, TD, TH, THead, TRow } from "@/components/ui/table";
import type { MemberView } from "@/domain/people/dtos";
import { ChangeRolesDialog } from "./change-roles-dialog";
import { RemoveMemberDialog } from "./remove-member-dialog";

export type MembersTableProps = { group: "staff" | "clients" };

export function MembersTable({ group }: MembersTableProps) {
  const t = useTranslations("people.members");
  const trpc = useTrpc();
  const [open, setOpen] = useState<{ dialog: "roles" | "remove"; member: MemberView } | null>(null);
  const pages = useSuspenseInfiniteQuery(
    trpc.people.members.infiniteQueryOptions({ group }, { getNextPageParam: (page) => page.next }),
  );
  const members = pages.data.pages.flatMap((page) => page.items);
  if (members.length === 0) {
    const empty = group === "staff" ? "emptyStaff" : "emptyClients";
    return <EmptyState title={t(`${empty}Title`)}>{t(empty)}</EmptyState>;
  }
  return (
    <>
      <Table caption={t("caption")}>
        <THead>
          <TH>{t("name")}</TH>
          <TH>{t("roles")}</TH>
          <TH className="max-md:hidden">{t("joined")}</TH>
          <TH>
            <span className="sr-only">{t("actions")}</span>
          </TH>
        </THead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} onOpen={(dialog) => setOpen({ dialog, member })} />
          ))}
        </tbody>
      </Table>
      <ShowMore
        hasMore={pages.hasNextPage}
        busy={pages.isFetchingNextPage}
        onMore={() => pages.fetchNextPage()}
        shownText={t("shown", { count: members.length })}
      />
      {open?.dialog === "roles" ? <ChangeRolesDialog member={open.member} onClose={() => setOpen(null)} /> : null}
      {open?.dialog === "remove" ? <RemoveMemberDialog member={open.member} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function MemberRow({ member, onOpen }: { member: MemberView; onOpen: (dialog: "roles" | "remove") => void }) {
  const t = useTranslations("people.members");
  const format = useFormatter();
  return (
    <TRow>
      <TD>
        <p className="font-serif text-18 leading-[1.375rem] font-medium">
          {member.name}{" "}
          {member.isSelf ? (
            <Badge tone="change" className="font-sans">
              {t("you")}
            </Badge>
          ) : null}
        </p>
        <p className="break-all text-ink-2">{member.email}</p>
        {member.isUnclaimed ? <p className="text-ink-2">{t("unclaimed")}</p> : null}
      </TD>
      <TD>
        <span className="flex flex-wrap gap-1.5">
          {member.roles.map((role) => (
            <Badge key={role}>{t(`role.${role}`)}</Badge>
          ))}
        </span>
      </TD>
      <TD className="whitespace-nowrap text-ink-2 max-md:hidden">
        {format.dateTime(member.joinedAt, { dateStyle: "medium" })}
      </TD>
      <TD className="w-12 text-end">
        <DropdownMenu
          trigger={
            <IconButton label={t("menu", { name: member.name })}>
              <Ellipsis size={18} aria-hidden="true" />
            </IconButton>
          }
          sections={[
            { items: [{ key: "roles", label: t("changeRoles"), onSelect: () => onOpen("roles") }] },
            { items: [{ key: "remove", label: t("remove"), tone: "danger", onSelect: () => onOpen("remove") }] },
          ]}
        />
      </TD>
    </TRow>
  );
}
