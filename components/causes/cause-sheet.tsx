"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Dialog, Sheet } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useDates } from "@/components/watch/use-dates";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Cause, CauseSupport } from "@/domain/assessment/cause-dtos";
import { movesFrom } from "@/domain/assessment/cause-moves";
import { type CauseStatus, isOpenCause, type Severity } from "@/domain/assessment/words";
import { CauseForm } from "./cause-form";
import { useMeasure } from "./measure";
import { MoveOffer } from "./move-offer";
import { RetestDialog } from "./retest-dialog";
import { SeverityChoice } from "./severity-choice";

type CauseSheetProps = { cause: Cause; clientId: string; zone: string; canChange: boolean; onClose: () => void };

/** A cause beside the page: its evidence, what moved it when, and where it may move. */
export function CauseSheet({ cause, clientId, zone, canChange, onClose }: CauseSheetProps) {
  const t = useTranslations("causes");
  const dates = useDates();
  const [moving, setMoving] = useState<CauseStatus | null>(null);
  const [changing, setChanging] = useState(false);
  const [retesting, setRetesting] = useState(false);
  if (retesting) return <RetestDialog cause={cause} zone={zone} onClose={() => setRetesting(false)} />;
  if (changing) return <CauseForm clientId={clientId} cause={cause} onClose={() => setChanging(false)} />;
  if (moving) return <MoveDialog cause={cause} to={moving} onClose={() => setMoving(null)} />;
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={cause.title}
      description={[
        cause.side === "none" ? null : t(`side.${cause.side}`),
        cause.severity === null ? null : t(`severity.${cause.severity}`),
      ]
        .filter(Boolean)
        .join(" · ")}
      footer={
        canChange ? (
          <>
            <Button onClick={() => setChanging(true)}>{t("details.change")}</Button>
            {cause.support.length > 0 ? <Button onClick={() => setRetesting(true)}>{t("retest.do")}</Button> : null}
            {movesFrom(cause.status).map((to, index) => (
              <Button
                key={to}
                variant={index === 0 && !cause.proposedMove ? "primary" : "outline"}
                onClick={() => setMoving(to)}
              >
                {t(`move.${to}`)}
              </Button>
            ))}
          </>
        ) : null
      }
    >
      <div className="flex flex-col gap-6 pb-4">
        <p>
          <Badge>{t(`status.${cause.status}`)}</Badge>
        </p>
        {canChange ? <MoveOffer cause={cause} /> : null}
        <div>
          <h3 className="label-12 mb-1">{t("details.client")}</h3>
          <p className="font-serif text-18">{cause.plainTitle}</p>
        </div>
        <EvidenceChip evidence={cause.evidence} />
        {cause.note ? (
          <div>
            <h3 className="label-12 mb-1">{t("details.note")}</h3>
            <p className="whitespace-pre-line">{cause.note}</p>
          </div>
        ) : null}
        <div>
          <h3 className="label-12 mb-1">{t("details.findings")}</h3>
          {cause.support.length === 0 ? <p className="text-ink-2">{t("noFinding")}</p> : null}
          <ul>
            {cause.support.map((support) => (
              <Support key={support.before.findingId} support={support} />
            ))}
          </ul>
        </div>
        <div>
          <h3 className="label-12 mb-1">{t("details.history")}</h3>
          <ol>
            {cause.changes.map((change) => (
              <li key={change.id} className="border-line border-b py-2 last:border-b-0">
                <span className="flex justify-between gap-3">
                  <span className="font-semibold">
                    {change.by
                      ? t("details.by", { status: t(`status.${change.to}`), name: change.by })
                      : t(`status.${change.to}`)}
                  </span>
                  <span className="text-12 text-ink-2">{dates.dayOf(change.at, zone)}</span>
                </span>
                {change.note ? <span className="block text-ink-2">{change.note}</span> : null}
              </li>
            ))}
          </ol>
        </div>
      </div>
    </Sheet>
  );
}

function Support({ support }: { support: CauseSupport }) {
  const t = useTranslations("causes");
  const measure = useMeasure();
  const { before, now, unit } = support;
  const hasMoved = before.findingId !== now.findingId;
  const side = t(`findingSide.${support.side}`);
  return (
    <li className="flex items-baseline justify-between gap-3 border-line border-b py-2 last:border-b-0">
      <span>
        {support.testTitle}
        {side ? <span className="text-ink-2">, {side}</span> : null}
        <span className="block text-12 text-ink-2">{t(`patterns.trust.${support.reliability}`)}</span>
        {support.verdict ? (
          <span
            className={classNames(
              "block text-12",
              support.verdict === "improved"
                ? "text-good"
                : support.verdict === "worse"
                  ? "text-attention"
                  : "text-ink-2",
            )}
          >
            {t(`retest.verdict.${support.verdict}`)}
          </span>
        ) : null}
        {hasMoved && support.otherExaminer ? (
          <span className="block text-12 text-attention">{t("otherExaminer")}</span>
        ) : null}
      </span>
      <span className="text-end font-serif text-16">
        {hasMoved ? <span className="text-ink-3">{measure.result(before, unit)} → </span> : null}
        {measure.result(now, unit)}
      </span>
    </li>
  );
}

function MoveDialog({ cause, to, onClose }: { cause: Cause; to: CauseStatus; onClose: () => void }) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const [note, setNote] = useState("");
  const [severity, setSeverity] = useState<Severity | null>(null);
  const isSeverityNeeded = cause.severity === null && isOpenCause(to);
  const move = useMutation(
    trpc.causes.move.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({
          message: t("details.moved", { title: cause.title, status: t(`status.${to}`) }),
          tone: to === "resolved" ? "good" : "plain",
        });
        onClose();
      },
    }),
  );
  const isNoteNeeded = to === "ruled_out" || to === "returned";
  const failure = failureText(move.error ? failureOf(move.error) : null);
  const noteError = failure.fields.note ? t("details.moveNoteNeeded") : (failure.fields.to ?? null);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("details.moveTitle", { move: t(`move.${to}`), title: cause.title })}
      footer={
        <Button
          variant="primary"
          busy={move.isPending}
          onClick={() =>
            move.mutate({ causeId: cause.id, revision: cause.revision, to, severity, note: note.trim() || null })
          }
        >
          {t(`move.${to}`)}
        </Button>
      }
    >
      {isSeverityNeeded ? (
        <div className="mb-4">
          <SeverityChoice
            value={severity}
            onValueChange={setSeverity}
            error={failure.fields.severity ? t("details.severityNeeded") : null}
          />
        </div>
      ) : null}
      <Field
        label={t("details.moveNote")}
        required={isNoteNeeded}
        optional={!isNoteNeeded}
        error={noteError ?? (move.error && !noteError && !failure.fields.severity ? failure.text : null)}
      >
        <TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} data-autofocus="" />
      </Field>
    </Dialog>
  );
}
