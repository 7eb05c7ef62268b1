import { useTranslations } from "next-intl";
import { PlainShell } from "@/components/shell/plain-shell";
import { buttonClasses } from "@/components/ui/button-classes";

export default function Forbidden() {
  const t = useTranslations("errors.page");
  return (
    <PlainShell title={t("forbiddenTitle")} lead={t("forbiddenBody")}>
      <div className="flex flex-wrap gap-2">
        <a href="/" className={buttonClasses({ variant: "primary", size: 48 })}>
          {t("home")}
        </a>
        <a href="/choose" className={buttonClasses({ variant: "outline", size: 48 })}>
          {t("switch")}
        </a>
      </div>
    </PlainShell>
  );
}
