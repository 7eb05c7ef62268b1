"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import type { TodayLine } from "@/domain/progress/dtos";
import type { KeptAnswer } from "@/domain/progress/session-place";
import { type Answer, AnswerForm, answerInput, missingReason, plainAnswer } from "./answer-form";
import { useOutbox } from "./outbox-provider";

export type ChangeAnswerProps = {
  answer: KeptAnswer;
  line: TodayLine;
  zone: string;
  onChanged: (to: KeptAnswer) => void;
  onClose: () => void;
};

/** Says an answer of this session again; the first one stays on record beside it. */
export function ChangeAnswer({ answer, line, zone, onChanged, onClose }: ChangeAnswerProps) {
  const t = useTranslations("my.history");
  const { add } = useOutbox();
  const [tried, setTried] = useState(false);
  const [given, setGiven] = useState<Answer>({ ...plainAnswer, outcome: answer.outcome });
  async function save() {
    setTried(true);
    if (missingReason(given) || !add) return;
    const id = uuidv7();
    const moment = { at: new Date().toISOString(), zone };
    await add({ kind: "correction", input: { id, correctsId: answer.logId, ...moment, ...answerInput(given) } });
    onChanged({ ...answer, logId: id, outcome: given.outcome });
    onClose();
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      side="bottom"
      title={t("correctTitle")}
      description={line.title}
      footer={
        <Button variant="primary" size={60} className="grow" disabled={!add} onClick={() => void save()}>
          {t("saveCorrection")}
        </Button>
      }
    >
      <AnswerForm
        label={t("correctTitle")}
        labelHidden
        value={given}
        onValueChange={setGiven}
        asks={line}
        painBefore={null}
        reasonMissing={tried}
        tooPainfulNote={null}
      />
      <p className="mt-3 text-14 text-ink-3">{t("bothStay")}</p>
    </Sheet>
  );
}
