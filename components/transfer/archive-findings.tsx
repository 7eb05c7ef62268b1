"use client";

import { useTranslations } from "next-intl";
import type { TransferView } from "@/domain/transfer/dtos";
import { transferLimits } from "@/domain/transfer/words";

/** What the check of an archive found: what it holds, or everything that is wrong. */
export function ArchiveFindings({ transfer }: { transfer: TransferView }) {
  const t = useTranslations("transfer");
  const { kind, state, problems, practiceName, records } = transfer;
  if (kind === "export") return null;
  if (state === "ready")
    return <p className="prose-width text-ink-2">{t("import.good", { name: practiceName ?? "", records })}</p>;
  if (problems.length === 0) return null;
  const isMost = problems.length >= transferLimits.problems;
  return (
    <details className="prose-width">
      <summary className="cursor-pointer text-ink-2">
        {t(isMost ? "import.badMost" : "import.bad", { count: problems.length })}
      </summary>
      <ul className="mt-2 flex flex-col gap-1 border-line border-s ps-3 text-14">
        {problems.map(({ reason, file, row, field }) => (
          <li key={`${reason} ${file} ${row} ${field}`} className="break-words">
            {t(`problem.${reason}`, { file, row: row ?? 0, field: field ?? "" })}
          </li>
        ))}
      </ul>
    </details>
  );
}
