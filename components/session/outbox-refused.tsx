import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { WaitingEntry } from "@/domain/progress/waiting";
import type { Refusal } from "./outbox-store";
import { useTimeText } from "./outbox-time";
import { useDayText } from "./use-item-text";

type RefusedEntryProps = { entry: WaitingEntry; refusal: Refusal; onDismiss: () => void; onRetry: () => void };

/** What the portal would not take, why, and in the person's own words what it was: to copy, to try again, to delete. */
export function RefusedEntry({ entry, refusal, onDismiss, onRetry }: RefusedEntryProps) {
  const t = useTranslations("my.outbox");
  const [copied, setCopied] = useState(false);
  const said = useSaidText()(entry);
  const { reason } = refusal;
  async function copy() {
    try {
      await navigator.clipboard.writeText(said);
      setCopied(true);
    } catch {
      // Refused: the words stand on the page and can be marked by hand.
    }
  }
  return (
    <Banner
      tone="attention"
      live="alert"
      title={t("refused")}
      actions={
        <>
          <Button variant="text" size={48} onClick={onRetry}>
            {t("retry")}
          </Button>
          <Button variant="text" size={48} onClick={() => void copy()}>
            {copied ? t("copied") : t("copy")}
          </Button>
          <Button variant="text" size={48} onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        </>
      }
    >
      <p>{t(`reason.${reason === "conflict" || reason === "not_found" || reason === "invalid" ? reason : "other"}`)}</p>
      <p className="mt-1 text-ink-2">
        {t("said")}: <span className="select-text text-ink">{said}</span>
      </p>
    </Banner>
  );
}

/** An entry as a line of text: what kind, when, and each thing that was said. */
function useSaidText(): (entry: WaitingEntry) => string {
  const t = useTranslations("my.outbox");
  const log = useTranslations("my.log");
  const time = useTimeText();
  const day = useDayText();
  return (entry) => {
    const { kind, input } = entry;
    const parts = [t(`kind.${kind}`)];
    if ("day" in input) parts.push(day(input.day, "weekday"));
    if ("at" in input) parts.push(time(input.at));
    if (kind === "log" || kind === "correction") {
      parts.push(log(`outcome.${input.outcome}`));
      if (input.reason) parts.push(log(`reason.${input.reason}`));
      if (typeof input.pain === "number") parts.push(t("pain", { score: input.pain }));
      if (input.comment) parts.push(input.comment);
    }
    if (kind === "pain") parts.push(t("pain", { score: input.score }));
    if (kind === "relief")
      parts.push(t("beforeAfter", { before: input.painBefore, after: String(input.painAfter ?? "none") }));
    if (kind === "message") parts.push(input.text);
    if (kind === "activities") parts.push(...input.activities.map(({ text }) => text));
    return parts.join(", ");
  };
}
