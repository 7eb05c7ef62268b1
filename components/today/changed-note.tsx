import { useTranslations } from "next-intl";
import { useDayText } from "@/components/session/use-item-text";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import type { Today } from "@/domain/progress/dtos";

/** The plan is another one since the last log: what changed, in the practitioner's words. */
export function ChangedNote({ changed }: { changed: Today["changed"] }) {
  const t = useTranslations("my.changed");
  const day = useDayText();
  if (!changed) return null;
  return (
    <Banner
      className="mx-5 mt-4"
      title={t("title", { day: day(changed.publishedOn) })}
      actions={
        <LinkButton href="/my/plan" variant="text" size={48} className="text-14">
          {t("see")}
        </LinkButton>
      }
    >
      {changed.note}
    </Banner>
  );
}
