import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useFailureText } from "@/components/forms/use-failure-text";
import { type Failure, failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { dischargeClientSchema } from "@/domain/discharge/schemas";

type Input = z.input<typeof dischargeClientSchema>;
type Said = Omit<Input, "clientId" | "reason"> & { reason: Input["reason"] | undefined };
const reasonMissing: Failure = { reason: "invalid", fields: { reason: "required" }, facts: {}, requestId: null };

/** Discharges a client, goes back to their page, and offers to undo it there. */
export function useDischarge(client: { id: string; name: string }) {
  const t = useTranslations("clients.discharge");
  const trpc = useTrpc();
  const router = useRouter();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const takeBack = useTakeBack(client);
  const [missing, setMissing] = useState(false);
  const made = useMutation(
    trpc.discharge.record.mutationOptions({
      onSuccess: async ({ dischargeId }) => {
        await refresh();
        announce({ message: t("done", { name: client.name }), undo: () => takeBack(dischargeId) });
        router.push(`/practice/clients/${client.id}`);
      },
    }),
  );
  function record({ reason, ...said }: Said) {
    setMissing(reason === undefined);
    if (reason) made.mutate({ clientId: client.id, reason, ...said });
  }
  const failure = missing ? reasonMissing : made.error ? failureOf(made.error) : null;
  return { record, failure, busy: made.isPending };
}

/** Takes a discharge back; the notice says whether the plan from before came back too. */
export function useTakeBack(client: { id: string; name: string }): (dischargeId: string) => void {
  const t = useTranslations("clients.discharge");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const { mutate } = useMutation(
    trpc.discharge.takeBack.mutationOptions({
      onSuccess: async ({ planRestored }) => {
        await refresh();
        announce({ message: t("undone", { name: client.name, restored: planRestored ? "yes" : "no" }), tone: "good" });
      },
      onError: async (error) => {
        await refresh();
        announce({ message: failureText(failureOf(error)).text ?? "", tone: "urgent" });
      },
    }),
  );
  return (dischargeId) => mutate({ clientId: client.id, dischargeId });
}
