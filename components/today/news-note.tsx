import { useTranslations } from "next-intl";
import { useMeasureText } from "@/components/progress/measure-text";
import { useDayText } from "@/components/session/use-item-text";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import type { Today } from "@/domain/progress/dtos";
import type { News } from "@/domain/progress/news";

/** So many lines stand here, causes first, then the clear changes; the page of progress has them all. */
const mostTold = 4;

/**
 * What changed since the client's last log, in words: the plan, what was measured again, causes that moved. The server
 * writes it, so Today's script need not know how.
 */
export function NewsNote({ changed, news: { retests, causes } }: Pick<Today, "changed" | "news">) {
  const t = useTranslations("news");
  const day = useDayText();
  const told = retests.slice(0, Math.max(1, mostTold - causes.length));
  const untold = retests.length - told.length;
  return (
    <Banner
      className="mx-5 mt-4"
      title={t("title")}
      actions={
        <>
          {changed ? (
            <LinkButton href="/my/plan" variant="text" size={48} className="text-14">
              {t("seePlan")}
            </LinkButton>
          ) : null}
          {retests.length > 0 || causes.length > 0 ? (
            <LinkButton href="/my/progress" variant="text" size={48} className="text-14">
              {t("seeProgress")}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <ul className="flex flex-col gap-1.5">
        {changed ? (
          <li>
            {t("plan", { day: day(changed.publishedOn) })} {changed.note}
          </li>
        ) : null}
        {causes.map((cause) => (
          <li key={cause.id}>
            {t.rich(`cause.${cause.status}`, {
              title: cause.title,
              name: (title) => <b lang={cause.inEnglish ? "en" : undefined}>{title}</b>,
            })}
          </li>
        ))}
        {told.map((retest) => (
          <RetestWords key={`${retest.test} ${retest.side}`} retest={retest} />
        ))}
        {untold > 0 ? <li>{t("more", { count: untold })}</li> : null}
      </ul>
    </Banner>
  );
}

function RetestWords({ retest }: { retest: News["retests"][number] }) {
  const t = useTranslations("news");
  const { value } = useMeasureText();
  const day = useDayText();
  const { test, side } = retest;
  const beforeOn = day(retest.beforeOn);
  return (
    <li>
      <b>{t("test", { test, side })}</b>{" "}
      {retest.kind === "answer"
        ? t(`answer.${retest.outcome}`, { beforeOn })
        : t(`number.${retest.outcome}`, {
            before: value(retest, retest.before),
            now: value(retest, retest.now),
            beforeOn,
          })}
    </li>
  );
}
