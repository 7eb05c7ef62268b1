"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { type Failure, failureOf } from "@/components/trpc/failure";
import { useTrpc, useTrpcClient } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { DiffList } from "./diff-list";
import type { NamedPart, PlanModel } from "./plan-model";
import type { PlanActions } from "./use-plan-actions";
import { warningKey } from "./warning-key";
import { useWarningText } from "./warning-text";

type PublishDialogProps = {
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  actions: PlanActions;
  onClose: () => void;
  onPublished: () => void;
};

/** The last look: what changes for the client, what has to be settled first, and a word to go with it. */
export function PublishDialog({ model, parts, actions, onClose, onPublished }: PublishDialogProps) {
  const t = useTranslations("plan.publishing");
  const failureText = useFailureText();
  const announce = useAnnounce();
  const trpc = useTrpc();
  const client = useTrpcClient();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { published, lockedLevel, client: subject, draft } = model.view;
  const diffs = [...model.diffs.values()];
  const nothing =
    model.lines.length === 0
      ? t("empty")
      : published && diffs.length === 0
        ? t("nothing", { number: published.number })
        : null;
  const failed = failureText(failure);

  async function publish(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const input = { clientId: subject.id, revision: draft.revision, note: note.trim() === "" ? null : note };
      const { number } = await client.plan.publish.mutate(input);
      announce({ message: t("done", { number }), tone: "good" });
      onClose();
      onPublished();
      await queries.invalidateQueries({ queryKey: trpc.plan.builder.queryKey({ clientId: subject.id }) });
    } catch (error) {
      setFailure(failureOf(error));
      await actions.draft.reload().catch(() => null);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      width="wide"
      onOpenChange={onClose}
      title={t("title", { number: model.nextNumber })}
      description={t("body")}
      footer={
        <Button
          form="publish-plan"
          type="submit"
          variant="primary"
          keyHint="⌘↵"
          busy={busy}
          disabled={nothing !== null || lockedLevel !== null}
        >
          {t("do", { number: model.nextNumber })}
        </Button>
      }
    >
      <form
        id="publish-plan"
        onSubmit={publish}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
        }}
        className="flex flex-col gap-4 pb-1"
      >
        {failure ? (
          <Banner tone="urgent" live="alert" title={failed.text}>
            {failed.request}
          </Banner>
        ) : null}
        <Refusals model={model} parts={parts} />
        {nothing ? <p className="text-ink-2">{nothing}</p> : null}
        {nothing === null && published === null ? <p className="text-ink-2">{t("first")}</p> : null}
        {published && diffs.length > 0 ? (
          <DiffList
            diffs={diffs}
            before={published.lines}
            after={model.lines}
            causes={model.view.causes}
            parts={parts}
          />
        ) : null}
        <Field label={t("note")} hint={t("noteHint")} error={failed.fields.note} optional>
          <TextArea
            rows={3}
            maxLength={600}
            data-autofocus=""
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}

/** What publishing would be refused for. */
function Refusals({ model, parts }: Pick<PublishDialogProps, "model" | "parts">) {
  const t = useTranslations("plan");
  const say = useWarningText(model, parts);
  const published = new Set(model.view.published?.lines.map(({ lineId }) => lineId));
  const refused = model.warnings.filter(
    (warning) =>
      warning.kind === "dose_refused" ||
      (warning.kind === "minutes_over" && warning.refused) ||
      (warning.kind === "retired" && !published.has(warning.lineId)),
  );
  if (model.view.lockedLevel !== null) {
    return (
      <Banner tone="urgent" title={t("warning.locked.title")}>
        {t("warning.locked.body")}
      </Banner>
    );
  }
  if (refused.length === 0) return null;
  return (
    <Banner tone="urgent" title={t("publishing.problems")}>
      <ul>
        {refused.map((warning) => (
          <li key={warningKey(warning)}>{say(warning).body}</li>
        ))}
      </ul>
    </Banner>
  );
}
