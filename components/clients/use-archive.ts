import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";

/** Archiving is undone as easily as it is done. */
export function useArchive(clientId: string, name: string) {
  const t = useTranslations("clients.archive");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const back = useMutation(
    trpc.clients.bringBack.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("back", { name }), tone: "good" });
      },
    }),
  );
  const away = useMutation(
    trpc.clients.archive.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("done", { name }), undo: () => back.mutate({ clientId }) });
      },
    }),
  );
  return { archive: () => away.mutate({ clientId }), bringBack: () => back.mutate({ clientId }) };
}
