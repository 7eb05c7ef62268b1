import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";

/** Has a client asked again who said no to check-ins: they think otherwise now, or it was written down by a slip. */
export function useResume(): (client: { clientId: string; name: string }) => void {
  const t = useTranslations("clients.followUp");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const { mutate } = useMutation(trpc.checkIns.resume.mutationOptions({ onSettled: () => refresh() }));
  return ({ clientId, name }) =>
    mutate({ clientId }, { onSuccess: () => announce({ message: t("againDone", { name }), tone: "good" }) });
}
