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
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";

type RuleOutDialogProps = { clientId: string; pattern: RankedPatternView; onClose: () => void };

/** Records that a pattern was considered and is not the cause, with a word of why. It can be suspected again. */
export function RuleOutDialog({ clientId, pattern, onClose }: RuleOutDialogProps) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const [note, setNote] = useState("");
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
  const { patternId, shownSide: side } = pattern;
  const save = () =>
    record.mutate({
      clientId,
      patternId,
      side,
      status: "ruled_out",
      severity: 1,
      findingIds: [],
      note: note.trim() || null,
    });
  const noteError = failure.fields.note ? t("details.moveNoteNeeded") : null;
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
      {failure.text && !noteError ? <Banner className="mb-3" tone="urgent" live="alert" title={failure.text} /> : null}
      <Field label={t("details.moveNote")} required error={noteError}>
        <TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} data-autofocus="" />
      </Field>
    </Dialog>
  );
}
