"use client";

import { useTranslations } from "next-intl";
import { ClientAccess } from "@/components/people/client-access";
import { Dialog } from "@/components/ui/dialog";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { ClientDetail } from "@/domain/clients/dtos";

type InviteDialogProps = { client: Pick<ClientDetail, "id" | "name">; onClose: () => void };

/** Whether a client signs in, and the invitation that lets them: sent, sent again or withdrawn. */
export function InviteDialog({ client, onClose }: InviteDialogProps) {
  const t = useTranslations("clients.invite");
  const refresh = useRefreshClient();
  function close() {
    onClose();
    // Whatever happened to the invitation stands on the page behind as well.
    refresh();
  }
  return (
    <Dialog open onOpenChange={close} title={t("title", { name: client.name })} description={t("body")}>
      <ClientAccess clientId={client.id} />
    </Dialog>
  );
}
