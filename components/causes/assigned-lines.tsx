import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SideChip } from "@/components/ui/badge";
import type { Cause } from "@/domain/assessment/cause-dtos";
import { assignedKey } from "./assigned-key";

const shown = 2;

type AssignedLinesProps = { lines: Cause["assigned"]; stills: Readonly<Record<string, ReactNode>> };

/** What the plan gives for a cause: the first two with picture, name and the side they are done on. */
export function AssignedLines({ lines, stills }: AssignedLinesProps) {
  const t = useTranslations("causes");
  const first = lines.slice(0, shown);
  const drawn = first.filter((line) => stills[assignedKey(line)]);
  return (
    <span className="flex items-center gap-2.5">
      {drawn.length > 0 ? (
        <span aria-hidden="true" className="flex shrink-0 gap-1 max-lg:hidden">
          {drawn.map((line) => (
            <span key={assignedKey(line)} className="grid h-8 w-11 place-items-center overflow-hidden">
              {stills[assignedKey(line)]}
            </span>
          ))}
        </span>
      ) : null}
      <ul className="flex min-w-0 flex-col gap-0.5">
        {first.map((line) => (
          <li key={line.itemKey} className="leading-4">
            {line.title}
            {line.side === "none" ? null : (
              // The chip stays with the last word of the name.
              <span className="whitespace-nowrap">
                {" "}
                <SideChip side={line.side} look="desk-small" />
              </span>
            )}
          </li>
        ))}
        {lines.length > shown ? (
          <li className="leading-4 text-ink-2">{t("moreAssigned", { count: lines.length - shown })}</li>
        ) : null}
      </ul>
    </span>
  );
}
