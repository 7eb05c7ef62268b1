"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { SideChip } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { FollowedLineView, FollowUp, ProgressOffer } from "@/domain/progress/follow-dtos";
import { useFollowWords } from "./use-follow-words";

type OfferRowProps = { clientId: string; follow: FollowUp; line: FollowedLineView; offer: ProgressOffer };

const laterDays = 7;
type Decision = "accept" | "publish" | "decline" | "snooze";

/** One proposal with its why: into the draft or to the client with one press, or later, or no. */
export function OfferRow({ clientId, follow, line, offer }: OfferRowProps) {
  const t = useTranslations("clients.follow");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const words = useFollowWords();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState("");
  const change = words.change(offer);
  const decide = useMutation(
    trpc.plan.decideProgress.mutationOptions({
      onSuccess: async (_saved, { decision }) => {
        setDeclining(false);
        await Promise.all([refresh(), queries.invalidateQueries({ queryKey: trpc.plan.pathKey() })]);
        announce({ message: t(`done.${decision}`, { title: line.title, days: laterDays }), tone: "good" });
      },
      // What was seen is no more: ask anew, so that the next press is about what is there.
      onError: () => refresh(),
    }),
  );
  const failed = decide.error ? failureOf(decide.error) : null;
  const failure = failureText(failed);
  const why = String(failed?.facts.why ?? "");
  const send = (decision: Decision) =>
    decide.mutate({
      clientId,
      revision: follow.draftRevision,
      lineId: line.lineId,
      rule: offer.rule,
      change: offer.change,
      decision,
      reason: decision === "decline" ? reason : null,
      days: decision === "snooze" ? laterDays : null,
      note: decision === "accept" && offer.change.kind !== "load" ? null : `${line.title}: ${change}`,
    });
  const isChoice = offer.change.kind === "method";
  return (
    <li className="border-line border-b py-3 last:border-b-0">
      <p className="font-semibold">
        {line.title} {line.side === "none" ? null : <SideChip side={line.side} look="desk-small" />}
        <span className="block font-normal">{change}</span>
      </p>
      <ul className="mt-1 text-14 text-ink-2">
        {offer.because.map((because) => (
          <li key={because.rule}>
            {because.title} <span className="text-12 text-ink-3">({because.rule})</span>: {words.factsText(because)}
          </li>
        ))}
      </ul>
      <div className="-ms-0.5 mt-2 flex flex-wrap gap-2">
        {isChoice ? (
          <Link
            href={`/practice/clients/${clientId}/plan`}
            className="inline-flex min-h-9 items-center font-semibold text-action"
          >
            {t("chooseInPlan")}
          </Link>
        ) : (
          <>
            <Button variant="primary" busy={decide.isPending} onClick={() => send("accept")}>
              {t("accept")}
            </Button>
            <Button busy={decide.isPending} onClick={() => send("publish")}>
              {t("publish")}
            </Button>
          </>
        )}
        <Button variant="text" onClick={() => send("snooze")}>
          {t("later", { days: laterDays })}
        </Button>
        <Button variant="text" onClick={() => setDeclining(true)}>
          {t("decline")}
        </Button>
      </div>
      {failed && !declining ? (
        <p role="alert" className="mt-1 text-14 font-medium text-urgent">
          {t.has(`refused.${why}`) ? t(`refused.${why}`) : (Object.values(failure.fields)[0] ?? failure.text)}
        </p>
      ) : null}
      {declining ? (
        <Dialog
          open
          onOpenChange={() => setDeclining(false)}
          title={t("declineTitle", { title: line.title })}
          footer={
            <Button variant="primary" busy={decide.isPending} onClick={() => send("decline")}>
              {t("decline")}
            </Button>
          }
        >
          <Field label={t("why")} required error={failure.fields.reason ?? (failed ? failure.text : null)}>
            <TextArea
              value={reason}
              maxLength={300}
              rows={2}
              onChange={(event) => setReason(event.target.value)}
              data-autofocus=""
            />
          </Field>
        </Dialog>
      ) : null}
    </li>
  );
}
