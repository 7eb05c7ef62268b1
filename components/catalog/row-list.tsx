"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { IconButton } from "../ui/button";

interface RowListProps<Row> {
  /** Said with each button: "Remove Steps 2". */
  label: string;
  rows: readonly Row[];
  onRowsChange: (rows: Row[]) => void;
  nameOf?: (row: Row, index: number) => string;
  children: (row: Row, index: number) => ReactNode;
  keyOf?: (row: Row, index: number) => string;
  /** The buttons above a row that needs the whole width. */
  stacked?: boolean;
}

/** Rows in an order of their own: each with its control, and buttons to move and remove it, for mouse and keyboard. */
export function RowList<Row>({
  label,
  rows,
  onRowsChange,
  nameOf,
  children,
  keyOf,
  stacked = false,
}: RowListProps<Row>) {
  const t = useTranslations("catalog.editor");
  const [said, setSaid] = useState("");
  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    onRowsChange(next);
    setSaid(t("moved", { place: to + 1 }));
  };
  if (rows.length === 0) return <p className="text-14 text-ink-3">{t("noneYet")}</p>;
  return (
    <>
      <ol className="flex flex-col gap-2">
        {rows.map((row, index) => {
          const name = nameOf?.(row, index) ?? t("line", { label, number: index + 1 });
          return (
            <li
              key={keyOf?.(row, index) ?? index}
              className={stacked ? "flex flex-col-reverse [&>span]:self-end" : "flex items-start gap-1"}
            >
              <div className="min-w-0 grow">{children(row, index)}</div>
              <span className="flex shrink-0 items-start gap-1">
                <IconButton label={t("up", { name })} disabled={index === 0} onClick={() => move(index, index - 1)}>
                  <ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t("down", { name })}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t("remove", { name })}
                  onClick={() => onRowsChange(rows.filter((_, other) => other !== index))}
                >
                  <X size={16} strokeWidth={1.75} aria-hidden="true" />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
