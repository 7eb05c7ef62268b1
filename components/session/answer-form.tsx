"use client";

import { Check, CircleDashed, Hand, SkipForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-input";
import { longestComment } from "@/domain/progress/limits";
import {
  type LogOutcome,
  type LogSign,
  logOutcomes,
  logSigns,
  type SkipReason,
  skipReasons,
} from "@/domain/progress/words";
import { EffortBars } from "./effort-bars";
import { PainScale } from "./pain-scale";

export interface Answer {
  outcome: LogOutcome;
  reason: SkipReason | null;
  effort: number | null;
  pain: number | null;
  comment: string;
  signs: readonly LogSign[];
}

export const plainAnswer: Answer = { outcome: "done", reason: null, effort: null, pain: null, comment: "", signs: [] };

/** What is missing before an answer can be saved: only a skipped exercise needs a reason. */
export function missingReason({ outcome, reason }: Answer): boolean {
  return outcome === "skipped" && reason === null;
}

/** The answer as a log carries it. */
export function answerInput({ outcome, reason, effort, pain, comment, signs }: Answer) {
  const hasReason = outcome === "skipped" || outcome === "partly";
  return {
    outcome,
    reason: hasReason ? reason : null,
    effort,
    pain,
    comment: comment.trim() || null,
    signs: [...signs],
  };
}

const icon = { size: 24, strokeWidth: 1.75, "aria-hidden": true } as const;
const outcomeIcons: Record<LogOutcome, ReactNode> = {
  done: <Check {...icon} />,
  partly: <CircleDashed {...icon} />,
  skipped: <SkipForward {...icon} />,
  too_painful: <Hand {...icon} className="text-attention" />,
};

export type AnswerFormProps = {
  label: string;
  labelHidden?: boolean;
  /** How it went is known already; only what else there is to say is asked. */
  outcomeKnown?: boolean;
  value: Answer;
  onValueChange: (answer: Answer) => void;
  asks: { askEffort: boolean; askPain: boolean };
  /** Pain before the exercise, for "same as before". */
  painBefore: number | null;
  /** The person tried to save without the reason that is needed. */
  reasonMissing: boolean;
  /** What to know when it was too painful. */
  tooPainfulNote: ReactNode;
  /** What the answer calls for, below what was asked. */
  advice?: ReactNode;
};

/** How it went, in as few taps as it takes; effort and pain only where the practitioner asked. */
export function AnswerForm(props: AnswerFormProps) {
  const {
    label,
    labelHidden,
    outcomeKnown,
    value,
    onValueChange,
    asks,
    painBefore,
    reasonMissing,
    tooPainfulNote,
    advice,
  } = props;
  const t = useTranslations("my.log");
  const [noticing, setNoticing] = useState(value.signs.length > 0);
  const [commenting, setCommenting] = useState(value.comment !== "");
  const change = (part: Partial<Answer>) => onValueChange({ ...value, ...part });
  const asksReason = value.outcome === "skipped" || value.outcome === "partly";
  const hasDoneSome = value.outcome !== "skipped";
  return (
    <div className="flex flex-col gap-5">
      {outcomeKnown ? null : (
        <RadioGroup
          label={label}
          labelHidden={labelHidden}
          look="tiles"
          value={value.outcome}
          onValueChange={(outcome) => change({ outcome, reason: null })}
          options={logOutcomes.map((outcome) => ({
            value: outcome,
            label: t(`outcome.${outcome}`),
            icon: outcomeIcons[outcome],
          }))}
        />
      )}
      {asksReason ? (
        <RadioGroup
          label={value.outcome === "skipped" ? t("whySkipped") : t("whyPartly")}
          look="tiles"
          value={value.reason}
          error={reasonMissing && missingReason(value) ? t("reasonNeeded") : null}
          onValueChange={(reason) => change({ reason })}
          options={skipReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
      ) : null}
      {value.outcome === "too_painful" ? tooPainfulNote : null}
      {asks.askEffort && hasDoneSome ? (
        <EffortBars value={value.effort} onValueChange={(effort) => change({ effort })} />
      ) : null}
      {asks.askPain && hasDoneSome ? (
        <Card padded={false} className="px-5 pt-3.5 pb-1">
          <PainScale title={t("painNow")} value={value.pain} onValueChange={(pain) => change({ pain })} />
          {painBefore === null ? (
            <div className="h-3" />
          ) : (
            <Button variant="text" size={48} className="w-full" onClick={() => change({ pain: painBefore })}>
              {t("sameAsBefore")}
            </Button>
          )}
        </Card>
      ) : null}
      {hasDoneSome && noticing ? (
        <FieldGroup label={t("signsTitle")} hint={t("signsHint")}>
          {logSigns.map((sign) => (
            <Checkbox
              key={sign}
              size={48}
              label={t(`sign.${sign}`)}
              checked={value.signs.includes(sign)}
              onChange={(event) =>
                change({
                  signs: event.target.checked ? [...value.signs, sign] : value.signs.filter((known) => known !== sign),
                })
              }
            />
          ))}
        </FieldGroup>
      ) : null}
      {advice}
      {hasDoneSome && !noticing ? (
        <Button variant="text" size={48} className="-ms-3.5 -mb-5 self-start" onClick={() => setNoticing(true)}>
          {t("addSigns")}
        </Button>
      ) : null}
      {commenting ? (
        <Field label={t("comment")} hint={t("commentHint")} optional>
          <TextArea
            rows={3}
            maxLength={longestComment}
            value={value.comment}
            onChange={(event) => change({ comment: event.target.value })}
          />
        </Field>
      ) : (
        <Button variant="text" size={48} className="-ms-3.5 self-start" onClick={() => setCommenting(true)}>
          {t("addComment")}
        </Button>
      )}
    </div>
  );
}
