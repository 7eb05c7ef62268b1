"use client";

import { useEffect, useState } from "react";
import { buttonClasses } from "@/components/ui/button-classes";
import english from "@/messages/en.last-resort.json";
import spanish from "@/messages/es.last-resort.json";
import "./globals.css";

/** As `server/i18n/language-of` chooses before sign-in: what was chosen in this browser, else what the browser asks for. */
function isSpanish(): boolean {
  const kept = /(?:^|;\s*)language=(\w+)/.exec(document.cookie)?.[1];
  return (kept ?? navigator.language.slice(0, 2)) === "es";
}

/** Stands in for the root layout when that itself fails: no provider is there, so four texts are read directly. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const [language, setLanguage] = useState<"en" | "es">("en");
  useEffect(() => setLanguage(isSpanish() ? "es" : "en"), []);
  const words = language === "es" ? spanish : english;
  return (
    <html lang={language} data-theme="system">
      <body>
        <main className="mx-auto flex min-h-dvh max-w-[28rem] flex-col justify-center px-5 py-12">
          <title>{words.title}</title>
          <h1 className="title-28">{words.title}</h1>
          <p className="mt-1 text-ink-2">{words.body}</p>
          <p className="mt-6">
            <a href="/" className={buttonClasses({ variant: "primary", size: 48 })}>
              {words.home}
            </a>
          </p>
          {error.digest ? (
            <p className="mt-8 text-14 text-ink-2">{words.request.replace("{id}", error.digest)}</p>
          ) : null}
        </main>
      </body>
    </html>
  );
}
