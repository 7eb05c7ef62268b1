import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { nextPath } from "@/components/people/next-path";
import { PlaceList } from "@/components/people/place-list";
import { SignOutButton } from "@/components/people/sign-out-button";
import { PublicShell } from "@/components/shell/public-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { TrpcProvider } from "@/components/trpc/trpc";
import { currentSession } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.choose");
  return { title: t("title") };
}

export default async function ChoosePage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = nextPath((await searchParams).next);
  if (!(await currentSession())) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  const t = await getTranslations("account.choose");
  const { trpc, queryClient } = await pageQueries();
  const account = await queryClient.fetchQuery(trpc.account.me.queryOptions({}));
  const isEmpty = account.places.length === 0;
  return (
    <TrpcProvider>
      <HydrateQueries client={queryClient}>
        <PublicShell
          title={t(isEmpty ? "emptyTitle" : "title")}
          lead={isEmpty ? t("emptyBody", { email: account.email }) : t("lead", { name: account.name })}
          foot={<SignOutButton size={48} variant={isEmpty ? "primary" : "outline"} />}
        >
          <PlaceList places={account.places} current={account.place} next={next} />
        </PublicShell>
      </HydrateQueries>
    </TrpcProvider>
  );
}
