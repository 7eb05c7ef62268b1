import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

export default function Forbidden() {
  const t = useTranslations("errors.page");
  return (
    <PublicShell title={t("forbiddenTitle")} lead={t("forbiddenBody")}>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/" variant="primary" size={48}>
          {t("home")}
        </LinkButton>
        <LinkButton href="/choose" variant="outline" size={48}>
          {t("switch")}
        </LinkButton>
      </div>
    </PublicShell>
  );
}
