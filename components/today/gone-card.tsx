import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { telAddress } from "@/components/ui/tel-address";
import type { Today } from "@/domain/progress/dtos";

/** Pain has gone and causes are open: the kind invitation to a retest, at the point where people stop. */
export function GoneCard({ today }: { today: Today }) {
  const t = useTranslations("my.gone");
  const { symptomsGone, practice } = today;
  if (!symptomsGone) return null;
  const { phone, answerTime } = practice;
  return (
    <Banner
      className="mx-5 mt-4"
      tone="good"
      title={t("title")}
      actions={
        <>
          {phone ? (
            <a
              href={telAddress(phone)}
              className="inline-flex min-h-12 items-center rounded-12 px-3.5 text-14 font-semibold text-action"
            >
              {t("phone")}
            </a>
          ) : null}
          <LinkButton href="/my/progress" variant="text" size={48} className="text-14">
            {t("see")}
          </LinkButton>
        </>
      }
    >
      {t("body", { count: symptomsGone.openCauses })} {phone ? null : t("ask", { answerTime: answerTime ?? "none" })}
    </Banner>
  );
}
