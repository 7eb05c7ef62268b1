"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toast";
import type { SessionView } from "@/domain/account/dtos";

const phones = new Set(["iPhone", "Android"]);

/** Where the account is signed in, and the way to end each of them. */
export function DeviceList({ now }: { now: Date }) {
  const t = useTranslations("account.page");
  const format = useFormatter();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { data: sessions } = useSuspenseQuery(trpc.account.sessions.queryOptions({}));
  const refresh = () => queries.invalidateQueries(trpc.account.sessions.queryFilter());
  const nameOf = ({ browser, system }: SessionView) =>
    browser && system ? t("device", { browser, system }) : (browser ?? system ?? t("unknownDevice"));

  const end = useMutation(
    trpc.account.revokeSession.mutationOptions({
      onSuccess: (_, { sessionId }) => {
        const ended = sessions.find((session) => session.id === sessionId);
        announce({ message: t("ended", { device: ended ? nameOf(ended) : t("unknownDevice") }), tone: "good" });
      },
      onSettled: refresh,
    }),
  );
  const endOthers = useMutation(
    trpc.account.revokeOtherSessions.mutationOptions({
      onSuccess: () => announce({ message: t("endedOthers"), tone: "good" }),
      onSettled: () => {
        setAsking(false);
        return refresh();
      },
    }),
  );
  const failed = end.error ?? endOthers.error;

  return (
    <>
      <FormFailure failure={failed ? failureOf(failed) : null} />
      <ul>
        {sessions.map((session) => {
          const since = format.dateTime(session.createdAt, { dateStyle: "medium" });
          const Icon = session.system && phones.has(session.system) ? Smartphone : Monitor;
          return (
            <li key={session.id} className="flex min-h-15 items-center gap-3 border-line border-b py-2 last:border-b-0">
              <Icon size={20} strokeWidth={1.5} aria-hidden="true" className="text-ink-2" />
              <div className="min-w-0 grow">
                <p className="font-medium">
                  {nameOf(session)} {session.isThis ? <Badge tone="change">{t("thisDevice")}</Badge> : null}
                </p>
                <p className="text-14 text-ink-2">
                  {t("seen", { when: format.relativeTime(session.seenAt, { now }) })} · {t("since", { when: since })}
                </p>
              </div>
              {session.isThis ? null : (
                <Button
                  variant="outline"
                  className="shrink-0 whitespace-nowrap"
                  aria-label={t("endLabel", { device: nameOf(session), when: since })}
                  busy={end.isPending && end.variables.sessionId === session.id}
                  onClick={() => end.mutate({ sessionId: session.id })}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <Button variant="danger" className="mt-3" onClick={() => setAsking(true)}>
          {t("endOthers")}
        </Button>
      ) : null}
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("endOthersTitle")}
        description={t("endOthersBody")}
        confirmLabel={t("endOthers")}
        busy={endOthers.isPending}
        onConfirm={() => endOthers.mutate({})}
      />
    </>
  );
}
