import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageQueries } from "@/app/page-queries";
import { AdminGoTo } from "@/components/catalog/admin-go-to";
import { AccountFoot } from "@/components/people/account-foot";
import { SignedOutWatch } from "@/components/people/signed-out-watch";
import { railIcons } from "@/components/shell/place-icons";
import { PracticeShell } from "@/components/shell/practice-shell";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { TrpcProvider } from "@/components/trpc/trpc";
import { requireRole } from "@/server/auth/guard";
import { SegmentMessages } from "@/server/i18n/segment-messages";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireRole("admin");
  const t = await getTranslations("catalog");
  const { trpc, queryClient } = await pageQueries();
  const account = await queryClient.fetchQuery(trpc.account.me.queryOptions({}));
  const practice = account.places.find((place) => place.practiceId === actor.practiceId)?.practiceName ?? "";
  return (
    <SegmentMessages
      namespaces={["catalog", "messages", "outcomes", "people", "account", "figure", "jobs", "triage", "transfer"]}
    >
      <TrpcProvider>
        <HydrateQueries client={queryClient}>
          <SignedOutWatch />
          <PracticeShell
            homeHref="/admin/catalog"
            places={[
              { href: "/admin/catalog", label: t("place.catalog"), icon: railIcons.catalog },
              { href: "/admin/members", label: t("place.members"), icon: railIcons.members },
              {
                href: "/admin/settings",
                label: t("place.practice"),
                icon: railIcons.settings,
                covers: ["/admin/data"],
              },
              { href: "/admin/audit", label: t("place.record"), icon: railIcons.audit },
              { href: "/admin/jobs", label: t("place.jobs"), icon: railIcons.jobs },
            ]}
            goTo={<AdminGoTo />}
            initials={initialsOf(account.name)}
            standing={t("shell.standing", { practice })}
            account={
              <>
                <AccountFoot account={account} />
                <ThemeChoice />
              </>
            }
            keys={[
              {
                title: t("list.keys.title"),
                keys: [
                  { keys: ["j", "k"], label: t("list.keys.walk") },
                  { keys: ["↵"], label: t("list.keys.open") },
                  { keys: ["/"], label: t("list.keys.search") },
                ],
              },
            ]}
          >
            {children}
          </PracticeShell>
        </HydrateQueries>
      </TrpcProvider>
    </SegmentMessages>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.map((word) => `${word[0]}.`).join(" ");
}
