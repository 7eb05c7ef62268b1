"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Segmented } from "../ui/segmented";

const themes = ["light", "dark", "system"] as const;
type Theme = (typeof themes)[number];
const pictures = { light: Sun, dark: Moon, system: Monitor };

/** Light, dark or as the device, in the rail (36) by pictures alone; kept in the cookie the root layout reads, so no page flashes. */
export function ThemeChoice({ size = 36 }: { size?: 36 | 48 }) {
  const t = useTranslations("ui.theme");
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const now = document.documentElement.dataset.theme;
    setTheme(themes.find((name) => name === now) ?? "system");
  }, []);
  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on older phones
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax${secure}`;
  }
  return (
    <Segmented
      label={t("label")}
      size={size}
      value={theme}
      onValueChange={choose}
      options={themes.map((name) => ({
        value: name,
        label: size === 48 ? t(name) : <ThemePicture name={name} said={t(name)} />,
      }))}
    />
  );
}

function ThemePicture({ name, said }: { name: Theme; said: string }) {
  const Picture = pictures[name];
  return (
    <>
      <Picture aria-hidden className="size-4" strokeWidth={1.5} />
      <span className="sr-only">{said}</span>
    </>
  );
}
