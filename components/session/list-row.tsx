"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { SideChip } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { langOf } from "@/domain/catalog/in-language";
import type { ChosenLook } from "@/domain/figure/shapes";
import type { TodayLine } from "@/domain/progress/dtos";
import { type LogOutcome, type SkipReason, skipReasons } from "@/domain/progress/words";
import { LineStill } from "./line-still";
import { spokenSide } from "./spoken-side";
import { useDoseText } from "./use-item-text";

export interface ListAnswer {
  outcome: LogOutcome;
  reason: SkipReason | null;
}

export type ListRowProps = {
  line: TodayLine;
  look: ChosenLook;
  answer: ListAnswer | null;
  onChange: (answer: ListAnswer | null) => void;
};

/** One exercise of the list: a tick for done, and the other answers behind one button. */
export function ListRow({ line, look, answer, onChange }: ListRowProps) {
  const t = useTranslations("my.list");
  const log = useTranslations("my.log");
  const dose = useDoseText();
  const region = useId();
  const [open, setOpen] = useState(false);
  const side = spokenSide(line);
  const other = answer && answer.outcome !== "done" ? answer : null;
  const words = other && [log(`outcome.${other.outcome}`), other.reason && log(`reason.${other.reason}`)];
  const choices: { value: string; label: string; answer: ListAnswer }[] = [
    { value: "partly", label: log("outcome.partly"), answer: { outcome: "partly", reason: null } },
    { value: "too_painful", label: log("outcome.too_painful"), answer: { outcome: "too_painful", reason: null } },
    ...skipReasons.map((reason) => ({
      value: `skipped ${reason}`,
      label: t("skipped", { reason: log(`reason.${reason}`) }),
      answer: { outcome: "skipped" as const, reason },
    })),
  ];
  const chosen = choices.find(
    (choice) => choice.answer.outcome === other?.outcome && choice.answer.reason === other.reason,
  );
  return (
    <li className="py-1">
      <div className="flex items-center gap-3">
        <Checkbox
          size={48}
          className="min-w-0 grow"
          checked={answer?.outcome === "done"}
          onChange={(event) => onChange(event.target.checked ? { outcome: "done", reason: null } : null)}
          label={
            <span className="flex items-center gap-3">
              <LineStill line={line} look={look} className="h-12 w-16.5" />
              <span className="min-w-0">
                <span lang={langOf(line.inEnglish, "title")} className="block leading-[1.375rem] font-semibold">
                  {line.title}
                </span>
                <span className="flex flex-wrap items-center gap-2 text-14 text-ink-2">
                  {words ? words.filter(Boolean).join(": ") : dose(line.dose)}
                  {side ? <SideChip side={side} look="client" /> : null}
                </span>
              </span>
            </span>
          }
        />
        <IconButton
          label={t("other", { title: line.title })}
          size={48}
          aria-expanded={open}
          aria-controls={region}
          onClick={() => setOpen(!open)}
        >
          <Ellipsis size={24} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      <div id={region} hidden={!open}>
        {open ? (
          <RadioGroup
            label={t("other", { title: line.title })}
            labelHidden
            size={48}
            className="ps-8 pb-2"
            value={chosen?.value ?? null}
            onValueChange={(value) => {
              onChange(choices.find((choice) => choice.value === value)?.answer ?? null);
              setOpen(false);
            }}
            options={choices.map(({ value, label }) => ({ value, label }))}
          />
        ) : null}
      </div>
    </li>
  );
}
