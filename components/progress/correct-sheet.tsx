"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { type Answer, AnswerForm, answerInput, missingReason } from "@/components/session/answer-form";
import { useOutbox } from "@/components/session/outbox-provider";
import { RedFlagRow } from "@/components/session/red-flag-row";
import { useDayText } from "@/components/session/use-item-text";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import { useAnnounce } from "@/components/ui/toast";
import type { HistoryItem } from "@/domain/progress/dtos";

/** Says a log again. The first answer stays on record beside it. */
export function CorrectSheet({ item, onClose }: { item: HistoryItem; onClose: () => void }) {
  const t = useTranslations("my.history");
  const { add } = useOutbox();
  const announce = useAnnounce();
  const day = useDayText();
  const [id] = useState(() => uuidv7());
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<Answer>({
    outcome: item.outcome,
    reason: item.reason,
    effort: item.effort,
    pain: item.pain,
    comment: item.comment ?? "",
    signs: item.signs,
  });
  async function save() {
    setTried(true);
    if (missingReason(answer) || !add) return;
    await add({
      kind: "correction",
      input: {
        id,
        correctsId: item.id,
        at: new Date().toISOString(),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        setsDone: item.setsDone,
        ...answerInput(answer),
      },
    });
    announce({ message: t("corrected") });
    onClose();
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      side="bottom"
      title={t("correctTitle")}
      description={`${item.title}, ${day(item.day, "weekday")}`}
      footer={
        <Button variant="primary" size={60} className="grow" disabled={!add} onClick={() => void save()}>
          {t("saveCorrection")}
        </Button>
      }
    >
      <AnswerForm
        label={t("correctTitle")}
        labelHidden
        value={answer}
        onValueChange={setAnswer}
        asks={item}
        painBefore={null}
        reasonMissing={tried}
        tooPainfulNote={null}
      />
      {item.askPain ? <RedFlagRow className="mt-2" /> : null}
      <p className="mt-3 text-14 text-ink-3">{t("bothStay")}</p>
    </Sheet>
  );
}
