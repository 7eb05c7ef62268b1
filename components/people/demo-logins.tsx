"use client";

import { useTranslations } from "next-intl";
import type { OfferedLogin } from "@/domain/account/dtos";

export type DemoLoginsProps = { logins: readonly OfferedLogin[]; onChoose: (login: OfferedLogin) => void };

/** Only ever on a demo database on this machine; the server decides. */
export function DemoLogins({ logins, onChoose }: DemoLoginsProps) {
  const t = useTranslations("account.demo");
  return (
    <section aria-labelledby="demo-logins" className="mt-8">
      <h2 id="demo-logins" className="title-18">
        {t("title")}
      </h2>
      <p className="mt-0.5 text-14 text-ink-2">{t("note")}</p>
      <ul className="mt-2">
        {logins.map((login) => (
          <li key={login.email} className="border-line border-b last:border-b-0">
            <button
              type="button"
              onClick={() => onChoose(login)}
              className="-mx-2 flex min-h-12 w-[calc(100%+1rem)] items-baseline justify-between gap-4 rounded-6 px-2 py-2.5 text-start transition-colors hover:bg-sunken"
            >
              <span className="font-medium">{login.name}</span>
              <span className="text-end text-14 text-ink-2">{login.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
