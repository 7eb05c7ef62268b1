"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Dialog } from "@/components/ui/dialog";
import { SearchInput } from "@/components/ui/search-input";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { CatalogName } from "@/domain/catalog/dtos";
import { poseOf } from "@/domain/catalog/figure-problems";
import type { PoseData } from "@/domain/figure/pose-data";

interface CopyDialogProps {
  /** The item that is drawn: it cannot be copied from itself. */
  itemId: string;
  onClose: () => void;
  onPose: (pose: PoseData, from: string) => void;
}

const mostShown = 40;

/** Finds another exercise or technique and takes its figure over. */
export function CopyDialog({ itemId, onClose, onPose }: CopyDialogProps) {
  const t = useTranslations("poseEditor.copy");
  const { catalog } = useTrpc();
  const queries = useQueryClient();
  const names = useQuery(catalog.names.queryOptions({}));
  const [search, setSearch] = useState("");
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<unknown>(null);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (names.data ?? [])
    .filter(({ kind, id }) => (kind === "exercise" || kind === "technique") && id !== itemId)
    .filter(({ title, key }) => words.every((word) => `${title} ${key}`.toLowerCase().includes(word)));

  async function take({ id, title }: CatalogName) {
    setFailed(null);
    try {
      const { latest } = await queries.fetchQuery(catalog.item.queryOptions({ itemId: id }));
      const pose = poseOf(latest);
      if (pose) onPose(pose, title);
      else setSaid(t("noFigure", { title }));
    } catch (error) {
      setFailed(error);
    }
  }
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} description={t("hint")}>
      <SearchInput data-autofocus="" label={t("search")} value={search} onValueChange={setSearch} />
      <p role="status" className="min-h-6 py-1 text-14 text-ink-2">
        {said || t("count", { count: found.length })}
      </p>
      {failed ? <FormFailure failure={failureOf(failed)} attempt={1} /> : null}
      {names.isPending ? <SkeletonRows label={t("search")} rows={6} rowClassName="h-9" /> : null}
      <ul className="flex flex-col">
        {found.slice(0, mostShown).map((name) => (
          <li key={name.id}>
            <button
              type="button"
              onClick={() => take(name)}
              className="flex min-h-9 w-full items-center gap-2 rounded-6 px-2 text-start text-14 hover:bg-sunken"
            >
              <span className="min-w-0 grow">{name.title}</span>
              <span className="text-12 text-ink-3">{name.key}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
