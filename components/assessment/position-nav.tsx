import { useTranslations } from "next-intl";
import type { TestGroup } from "./test-groups";

type PositionNavProps = { groups: readonly TestGroup[]; entered: ReadonlySet<string> };

/** The positions in the order in which the client turns, each with how many of its tests have a result. */
export function PositionNav({ groups, entered }: PositionNavProps) {
  const t = useTranslations("assessment");
  return (
    <nav aria-label={t("positions")}>
      <ul className="flex flex-col gap-0.5">
        {groups.map(({ position, tests }) => (
          <li key={position}>
            <a
              href={`#position-${position}`}
              className="flex min-h-8 items-center justify-between gap-2 rounded-6 px-2 text-ink-2 hover:bg-sunken hover:text-ink"
            >
              {t(`position.${position}`)}
              <span className="text-12">
                {t("progress", { done: tests.filter(({ id }) => entered.has(id)).length, count: tests.length })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
