import { ChevronRight, HeartHandshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { QuietLink } from "@/components/ui/quiet-link";

/** The way to "I have a flare": quiet, and always one tap away. */
export function FlareRow({ className }: { className?: string }) {
  const t = useTranslations("my.flare");
  return (
    <QuietLink
      href="/my/flare"
      className={classNames("flex min-h-12 items-center gap-2.5 text-14 leading-[1.125rem] text-ink-2", className)}
    >
      <HeartHandshake size={20} strokeWidth={1.75} aria-hidden="true" className="text-relieve" />
      <span className="grow">
        {t("question")} <u className="underline-offset-3">{t("title")}</u>
      </span>
      <ChevronRight size={18} strokeWidth={1.75} aria-hidden="true" className="text-ink-3 rtl:-scale-x-100" />
    </QuietLink>
  );
}
