import { useTranslations } from "next-intl";
import { PlainShell } from "@/components/shell/plain-shell";
import { buttonClasses } from "@/components/ui/button-classes";

export default function NotFound() {
  const t = useTranslations("errors.page");
  return (
    <PlainShell title={t("notFoundTitle")} lead={t("notFoundBody")}>
      <a href="/" className={buttonClasses({ variant: "primary", size: 48 })}>
        {t("home")}
      </a>
    </PlainShell>
  );
}
