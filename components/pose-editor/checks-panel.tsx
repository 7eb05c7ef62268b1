"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePartWord } from "@/components/catalog/part-word";
import { SeverityIcon } from "@/components/ui/severity-icon";
import type { EditWarning } from "@/domain/figure/edit-warnings";
import { pinNames } from "@/domain/figure/pose-data";
import { useEdits } from "./edits-context";

/** What is wrong, in words, each a way to where it is. */
export function ChecksPanel({ warnings }: { warnings: readonly EditWarning[] }) {
  const t = useTranslations("poseEditor.checks");
  const { select } = useEdits();
  const text = useWarningText();
  if (warnings.length === 0)
    return (
      <p className="flex items-start gap-2 pt-2">
        <CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" className="mt-0.5 text-good" />
        <span>{t("none")}</span>
      </p>
    );
  return (
    <>
      <p className="pt-2 pb-1 text-ink-2">{t("lead", { count: warnings.length })}</p>
      <ul className="flex flex-col gap-1">
        {warnings.map((warning) => (
          <li key={`${warning.kind} ${warning.part}`}>
            <button
              type="button"
              onClick={() => select(warning.key, warning.onTheWay ? warning.moment : undefined)}
              className="flex w-full items-start gap-2 rounded-6 px-2 py-1.5 text-start hover:bg-sunken"
            >
              <span className="mt-0.5 text-attention">
                <SeverityIcon severity="attention" />
              </span>
              <span>
                <span className="block">{text(warning)}</span>
                <span className="block text-12 text-ink-2">
                  {t(warning.onTheWay ? "onTheWay" : "atKey", { number: warning.key + 1 })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-12 text-ink-2">{t("draftNote")}</p>
    </>
  );
}

function useWarningText(): (warning: EditWarning) => string {
  const t = useTranslations("poseEditor");
  const word = usePartWord();
  return ({ kind, part, value, limit }) => {
    const pin = pinNames.find((name) => name === part);
    if (kind === "under_floor") return t("checks.underFloor", { name: word(part), value: value.toFixed(1) });
    if (kind === "floats") return t("checks.floats", { name: word(part), value: value.toFixed(1) });
    if (kind === "pin_slips" && pin) return t("checks.pinSlips", { name: t(`handle.${pin}`), value: value.toFixed(1) });
    if (kind === "joint_range")
      return t("checks.jointRange", { name: word(part), value: Math.round(value), limit: limit ?? 0 });
    return t("checks.broken", { name: word(part) });
  };
}
