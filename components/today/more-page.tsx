import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LookChooser } from "@/components/look/look-chooser";
import { AccountLanguage } from "@/components/people/account-language";
import { SignOutButton } from "@/components/people/sign-out-button";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { Section } from "@/components/ui/card";
import { QuietLink } from "@/components/ui/quiet-link";
import type { Today } from "@/domain/progress/dtos";

const links = [
  { href: "/my/messages", key: "messages" },
  { href: "/my/reminders", key: "reminders" },
  { href: "/my/history", key: "history" },
  { href: "/my/help", key: "help" },
  { href: "/account", key: "account" },
] as const;

type MorePageProps = Pick<Today, "practice" | "look"> & { ownData: ReactNode; roleSwitch: ReactNode };

/** Everything that is not needed every day. */
export function MorePage({ practice, look, ownData, roleSwitch }: MorePageProps) {
  const t = useTranslations("my.more");
  return (
    <>
      <header className="px-5 pt-4">
        <h1 className="title-28">{t("title")}</h1>
        <p className="text-14 text-ink-2">
          {t("practice", { practice: practice.name, answerTime: practice.answerTime ?? "none" })}
          {practice.phone ? ` ${t("phone", { phone: practice.phone })}` : null}
        </p>
      </header>
      <ul className="mt-4 divide-y divide-line/70 px-5">
        {links.map(({ href, key }) => (
          <li key={key}>
            <QuietLink href={href} className="flex min-h-15 items-center gap-3 py-2">
              <span className="min-w-0 grow">
                <span className="block font-semibold">{t(`${key}.title`)}</span>
                <span className="block text-14 text-ink-2">{t(`${key}.body`)}</span>
              </span>
              <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" className="text-ink-3 rtl:-scale-x-100" />
            </QuietLink>
          </li>
        ))}
      </ul>
      <Section id="language" title={t("language")} className="px-5 pt-6">
        <AccountLanguage />
      </Section>
      <Section id="appearance" title={t("appearance")} className="px-5 pt-6">
        <ThemeChoice size={48} />
      </Section>
      <LookChooser chosen={look} />
      {ownData}
      <div className="flex flex-col items-start px-3 pt-6 pb-4">
        {roleSwitch}
        <SignOutButton size={48} />
      </div>
    </>
  );
}
