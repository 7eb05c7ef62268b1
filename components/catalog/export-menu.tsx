"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { useTrpc } from "../trpc/trpc";
import { Button } from "../ui/button";
import { DropdownMenu } from "../ui/dropdown-menu";
import { useAnnounce } from "../ui/toast";
import { saveFile } from "./save-file";

/** Downloads this kind as CSV or the whole catalog as JSON. */
export function ExportMenu({ kind }: { kind: CatalogKind }) {
  const t = useTranslations("catalog");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const exporting = useMutation(
    trpc.catalog.export.mutationOptions({
      onSuccess: saveFile,
      onError: () => announce({ message: t("list.exportFailed"), tone: "urgent" }),
    }),
  );
  return (
    <DropdownMenu
      align="end"
      trigger={
        <Button busy={exporting.isPending} icon={<Download size={16} strokeWidth={1.75} aria-hidden="true" />}>
          {t("list.export")}
        </Button>
      }
      sections={[
        {
          items: [
            {
              key: "csv",
              label: t("list.exportCsv", { kinds: t(`kinds.${kind}`) }),
              onSelect: () => exporting.mutate({ format: "csv", kind }),
            },
            { key: "json", label: t("list.exportJson"), onSelect: () => exporting.mutate({ format: "json" }) },
          ],
        },
      ]}
    />
  );
}
