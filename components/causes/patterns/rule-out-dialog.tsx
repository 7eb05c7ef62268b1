"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";
import type { PatternSide } from "@/domain/catalog/schemas";
import { acceptedSide } from "./accepted";

type RuleOutDialogProps = { clientId: string; pattern: RankedPatternView; onClose: () => void };

/** Records that a pattern was considered and is not the cause: on which side, and why. It can be suspected again. */
export function RuleOutDialog({ clientId, pattern, onClose }: RuleOutDialogProps) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const [only] = pattern.sides;
  const [side, setSide] = useState<PatternSide | null>(
    pattern.sides.length === 1 && only ? only : acceptedSide(pattern),
  );
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const record = useMutation(
    trpc.causes.record.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("patterns.ruledOut", { title: pattern.title }) });
        onClose();
      },
    }),
  );
  const failure = failureText(record.error ? failureOf(record.error) : null);
  function save() {
    setTried(true);
    if (!side || !note.trim()) return;
    const { patternId } = pattern;
    record.mutate({ clientId, patternId, side, status: "ruled_out", findingIds: [], note: note.trim() });
  }
  const noteError = isTried && !note.trim() ? t("details.moveNoteNeeded") : (failure.fields.note ?? null);
  const sideError = isTried && !side ? t("patterns.sideNeeded") : (failure.fields.side ?? null);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("patterns.ruleOutTitle", { title: pattern.title })}
      description={t("patterns.ruleOutBody")}
      footer={
        <Button variant="primary" busy={record.isPending} onClick={save}>
          {t("patterns.ruleOut")}
        </Button>
      }
    >
      {failure.text && !noteError && !sideError ? (
        <Banner className="mb-3" tone="urgent" live="alert" title={failure.text} />
      ) : null}
      <div className="flex flex-col gap-5">
        {pattern.sides.length > 1 ? (
          <RadioGroup
            label={t("patterns.ruleOutSide")}
            hint={pattern.sideRule}
            error={sideError}
            value={side}
            onValueChange={setSide}
            options={pattern.sides.map((value) => ({ value, label: t(`side.${value}`) }))}
          />
        ) : null}
        <Field label={t("details.moveNote")} required error={noteError}>
          <TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} data-autofocus="" />
        </Field>
      </div>
    </Dialog>
  );
}
