import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EarlyTaps } from "@/components/shell/early-taps";
import { SegmentMessages } from "@/server/i18n/segment-messages";
import { fontClasses } from "./fonts";
import "./globals.css";

const themes = ["light", "dark", "system"] as const;
type Theme = (typeof themes)[number];

/** Browsers paint their own bar with these before any style sheet is read, so they repeat `--ground` as hex. */
const barColour = { light: "#faf7f3", dark: "#0c171b" };

const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get("theme")?.value;
  return themes.find((theme) => theme === chosen) ?? "system";
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ui");
  return {
    title: { default: t("app.name"), template: `%s · ${t("app.name")}` },
    description: t("app.description"),
    applicationName: t("app.name"),
    formatDetection: { telephone: false, email: false, address: false, date: false },
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await readTheme();
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    themeColor:
      theme === "system"
        ? [
            { media: "(prefers-color-scheme: light)", color: barColour.light },
            { media: "(prefers-color-scheme: dark)", color: barColour.dark },
          ]
        : barColour[theme],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [theme, locale] = await Promise.all([readTheme(), getLocale()]);
  const language = locale.split("-")[0] ?? locale;
  return (
    <html lang={locale} dir={rightToLeft.has(language) ? "rtl" : "ltr"} data-theme={theme} className={fontClasses}>
      <body>
        <EarlyTaps nonce={(await headers()).get("x-nonce") ?? undefined} />
        <SegmentMessages namespaces={[]}>{children}</SegmentMessages>
      </body>
    </html>
  );
}
