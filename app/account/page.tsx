import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { AccountFrame } from "@/components/people/account-frame";
import { AccountLanguage } from "@/components/people/account-language";
import { ChangePasswordForm } from "@/components/people/change-password-form";
import { DeviceList } from "@/components/people/device-list";
import { PlaceList } from "@/components/people/place-list";
import { SignOutButton } from "@/components/people/sign-out-button";
import { SignedOutWatch } from "@/components/people/signed-out-watch";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { TrpcProvider } from "@/components/trpc/trpc";
import { Section } from "@/components/ui/card";
import { requireSession } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.page");
  return { title: t("title") };
}

export default async function AccountPage() {
  await requireSession();
  const t = await getTranslations("account.page");
  const { trpc, queryClient } = await pageQueries();
  const [account] = await Promise.all([
    queryClient.fetchQuery(trpc.account.me.queryOptions({})),
    queryClient.fetchQuery(trpc.account.sessions.queryOptions({})),
  ]);
  return (
    <TrpcProvider>
      <SignedOutWatch />
      <HydrateQueries client={queryClient}>
        <AccountFrame title={t("title")} backLabel={t("back")}>
          <div className="mt-8 flex flex-col gap-10">
            <Section id="you" title={t("you")} aside={<SignOutButton />}>
              <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
                <dt className="text-ink-2">{t("name")}</dt>
                <dd>{account.name}</dd>
                <dt className="text-ink-2">{t("email")}</dt>
                <dd className="break-all">{account.email}</dd>
              </dl>
            </Section>
            <Section id="places" title={t("places")}>
              <PlaceList places={account.places} current={account.place} next="/" level={3} />
            </Section>
            <Section id="language" title={t("language")}>
              <AccountLanguage />
            </Section>
            <Section id="appearance" title={t("appearance")}>
              <ThemeChoice size={48} />
            </Section>
            <Section id="devices" title={t("devices")} note={t("devicesNote")}>
              <DeviceList now={new Date()} />
            </Section>
            <Section id="password" title={t("password")} note={t("passwordNote")}>
              <ChangePasswordForm email={account.email} />
            </Section>
          </div>
        </AccountFrame>
      </HydrateQueries>
    </TrpcProvider>
  );
}
