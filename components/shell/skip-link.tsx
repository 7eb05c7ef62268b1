import { useTranslations } from "next-intl";

/** The first stop of the tab key on every page; goes to `#main`. */
export function SkipLink() {
  const t = useTranslations("ui");
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-6 focus:bg-action focus:px-4 focus:py-2.5 focus:text-14 focus:font-semibold focus:text-on-action"
    >
      {t("skip")}
    </a>
  );
}
