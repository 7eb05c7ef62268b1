import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

export default function NotFound() {
  const t = useTranslations("errors.page");
  return (
    <PublicShell title={t("notFoundTitle")} lead={t("notFoundBody")}>
      <LinkButton href="/" variant="primary" size={48}>
        {t("home")}
      </LinkButton>
    </PublicShell>
  );
}
