import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageQueries } from "@/app/page-queries";
import { CautionWordsProvider } from "@/components/catalog/caution-words";
import { WaitingMark } from "@/components/messages/waiting-mark";
import { AccountFoot } from "@/components/people/account-foot";
import { SignedOutWatch } from "@/components/people/signed-out-watch";
import { railIcons } from "@/components/shell/place-icons";
import { PracticeShell } from "@/components/shell/practice-shell";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { TrpcProvider } from "@/components/trpc/trpc";
import { PracticeGoTo } from "@/components/watch/practice-go-to";
import { requireRole } from "@/server/auth/guard";
import { SegmentMessages } from "@/server/i18n/segment-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practice");
  return { title: { default: t("title"), template: `%s · ${t("title")}` } };
}

export default async function PracticeLayout({ children }: { children: ReactNode }) {
  const actor = await requireRole("practitioner");
  const t = await getTranslations("practice");
  const { trpc, queryClient } = await pageQueries();
  const account = await queryClient.fetchQuery(trpc.account.me.queryOptions({}));
  const cautions = await queryClient.fetchQuery(trpc.catalog.published.queryOptions({ kind: "caution" }));
  const place = account.places.find(({ practiceId }) => practiceId === actor.practiceId);
  const key = (name: Parameters<typeof t>[0], ...keys: string[]) => ({ keys, label: t(name) });
  return (
    <SegmentMessages
      namespaces={[
        "report",
        "practice",
        "clients",
        "triage",
        "screens",
        "assessment",
        "causes",
        "steps",
        "outcomes",
        "results",
        "checkIn",
        "messages",
        "plan",
        "catalog",
        "people",
        "account",
        "figure",
      ]}
    >
      <TrpcProvider>
        <SignedOutWatch />
        <PracticeShell
          homeHref="/practice"
          places={[
            { href: "/practice", label: t("today"), icon: railIcons.today },
            { href: "/practice/clients", label: t("clients"), icon: railIcons.clients, mark: <WaitingMark /> },
            { href: "/practice/library", label: t("library"), icon: railIcons.library },
            { href: "/practice/outcomes", label: t("outcomes"), icon: railIcons.outcomes },
          ]}
          goTo={<PracticeGoTo />}
          initials={initialsOf(account.name)}
          standing={t("standing", { practice: place?.practiceName ?? "" })}
          account={
            <>
              <AccountFoot account={account} />
              <ThemeChoice />
            </>
          }
          keys={[
            { title: t("keys.everywhere"), keys: [key("keys.goTo", "⌘K", "Ctrl K"), key("keys.listsKeys", "?")] },
            {
              title: t("keys.onBoard"),
              keys: [
                key("keys.down", "J"),
                key("keys.up", "K"),
                key("keys.boardNext", "↵"),
                key("keys.boardOpen", "O"),
                key("keys.boardMessage", "M"),
                key("keys.boardCall", "C"),
                key("keys.boardPutOff", "E"),
                key("keys.boardDismiss", "X"),
                key("keys.boardUndo", "Z"),
              ],
            },
            {
              title: t("keys.lists"),
              keys: [
                key("keys.down", "J"),
                key("keys.up", "K"),
                key("keys.open", "↵"),
                key("keys.search", "/"),
                key("keys.new", "N"),
              ],
            },
            {
              title: t("keys.onClient"),
              keys: [
                key("keys.next", "R"),
                key("keys.plan", "P"),
                key("keys.screen", "F"),
                key("keys.pain", "M"),
                key("keys.assess", "A"),
                key("keys.causes", "C"),
                key("keys.measures", "O"),
                key("keys.messages", "T"),
              ],
            },
          ]}
        >
          <CautionWordsProvider items={cautions}>{children}</CautionWordsProvider>
        </PracticeShell>
      </TrpcProvider>
    </SegmentMessages>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.map((word) => `${word[0]}.`).join(" ");
}
