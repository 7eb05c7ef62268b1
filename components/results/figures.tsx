import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ShareBar } from "@/components/charts/share-bar";
import type { OutcomeGroup } from "@/domain/outcomes/onset";
import { leastPeople, type OutcomeSet, type Share } from "@/domain/outcomes/report-dtos";
import { setHref } from "./links";

export type CountLinkProps = { count: number; group: OutcomeGroup; set: OutcomeSet; itemId?: string; label: string };

/** A number that opens the clients behind it. */
export function CountLink({ count, group, set, itemId, label }: CountLinkProps) {
  if (count === 0) return <span className="tabular-nums">0</span>;
  return (
    <Link
      href={setHref(group, set, itemId)}
      aria-label={`${count} ${label}`}
      className="rounded-4 px-1 -mx-1 font-semibold text-action tabular-nums underline-offset-2 hover:underline"
    >
      {count}
    </Link>
  );
}

/** Why nothing is shown: fewer people than a number needs. */
export function TooFew({ n }: { n: number }) {
  const t = useTranslations("results");
  return <span className="text-ink-2">{t("tooFew", { needed: leastPeople, n })}</span>;
}

/** A share with its interval in words and as a bar; or how many people are missing for one. */
export function ShareFigure({ share, n, large = false }: { share: Share | null; n: number; large?: boolean }) {
  const t = useTranslations("results");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
  if (!share) return <TooFew n={n} />;
  return (
    <span className={large ? "flex flex-wrap items-baseline gap-x-4 gap-y-1" : "flex flex-wrap items-center gap-x-3"}>
      <span className={large ? "title-36 tabular-nums" : "w-12 font-semibold tabular-nums"}>
        {percent(share.share)}
      </span>
      <span className="w-50 max-w-full">
        <ShareBar share={share.share} low={share.low} high={share.high} />
      </span>
      <span className="text-ink-2 tabular-nums">
        {t("interval", { low: percent(share.low), high: percent(share.high) })}
      </span>
    </span>
  );
}
