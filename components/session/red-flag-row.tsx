import { ChevronRight, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { QuietLink } from "@/components/ui/quiet-link";

/** Stands on every screen that asks for pain; the whole row is the link. */
export function RedFlagRow({ className }: { className?: string }) {
  const t = useTranslations("my.redFlag");
  return (
    <QuietLink
      href="/my/help"
      className={classNames("flex min-h-12 items-center gap-2.5 text-14 leading-[1.125rem] text-ink-2", className)}
    >
      <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" className="text-urgent" />
      <span className="grow">
        {t("question")} <u className="underline-offset-3">{t("help")}</u>
      </span>
      <ChevronRight size={18} strokeWidth={1.75} aria-hidden="true" className="text-ink-3 rtl:-scale-x-100" />
    </QuietLink>
  );
}
