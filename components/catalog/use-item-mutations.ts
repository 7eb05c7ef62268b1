"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CatalogItemDto, ItemState } from "@/domain/catalog/dtos";
import { useTrpc } from "../trpc/trpc";
import { useAnnounce } from "../ui/toast";

/** Every write on one item. Afterwards whatever shows the catalog is read again, and what was done is said. */
export function useItemMutations(item: Pick<CatalogItemDto, "id" | "latestVersion">) {
  const t = useTranslations("catalog.item");
  const { catalog } = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const after = (message: (state: ItemState) => string) => ({
    onSuccess: async (state: ItemState) => {
      await queries.invalidateQueries({ queryKey: catalog.pathKey() });
      announce({ message: message(state), tone: "good" });
    },
  });
  const saved = ({ latestVersion }: ItemState) =>
    latestVersion === item.latestVersion ? t("nothingChanged") : t("savedNow", { version: latestVersion });
  return {
    save: useMutation(catalog.save.mutationOptions(after(saved))),
    submit: useMutation(catalog.submit.mutationOptions(after(() => t("done.submit")))),
    publish: useMutation(catalog.publish.mutationOptions(after(() => t("done.publish")))),
    sendBack: useMutation(catalog.sendBack.mutationOptions(after(() => t("done.sendBack")))),
    retire: useMutation(catalog.retire.mutationOptions(after(() => t("done.retire")))),
    bringBack: useMutation(catalog.bringBack.mutationOptions(after(() => t("done.bringBack")))),
  };
}
