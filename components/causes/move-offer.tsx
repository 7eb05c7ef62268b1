"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Cause } from "@/domain/assessment/cause-dtos";
import { useMeasure } from "./measure";

/** Where the retest would move the cause, with its numbers; one press does it, and the numbers are kept as the why. */
export function MoveOffer({ cause }: { cause: Cause }) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const measure = useMeasure();
  const move = useMutation(
    trpc.causes.move.mutationOptions({
      onSuccess: async (_saved, { to }) => {
        await refresh();
        announce({
          message: t("details.moved", { title: cause.title, status: t(`status.${to}`) }),
          tone: to === "resolved" ? "good" : "plain",
        });
      },
    }),
  );
  const offer = cause.proposedMove;
  if (!offer) return null;
  const grounds = cause.support
    .filter(({ now }) => offer.findingIds.includes(now.findingId))
    .map(({ testTitle, side, before, now, unit }) =>
      t("retest.ground", {
        test: [testTitle, t(`findingSide.${side}`)].filter(Boolean).join(", "),
        before: measure.result(before, unit),
        now: measure.result(now, unit),
      }),
    );
  const why = t("retest.why", { grounds: grounds.join("; ") });
  const failure = failureText(move.error ? failureOf(move.error) : null);
  return (
    <Banner
      tone={offer.to === "resolved" || offer.to === "improving" ? "good" : "attention"}
      title={t(`retest.offer.${offer.to}`)}
      actions={
        <Button
          variant="primary"
          className="ms-2"
          busy={move.isPending}
          onClick={() =>
            move.mutate({ causeId: cause.id, revision: cause.revision, to: offer.to, note: why.slice(0, 500) })
          }
        >
          {t(`move.${offer.to}`)}
        </Button>
      }
    >
      {why}
      {move.error ? <span className="block font-medium text-urgent">{failure.text}</span> : null}
    </Banner>
  );
}
