"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CatalogItemDto } from "@/domain/catalog/dtos";
import { failureOf } from "../trpc/failure";
import { Button } from "../ui/button";
import { HistoryList } from "./history-list";
import { NoteDialog } from "./note-dialog";
import { SaveFailure } from "./save-failure";
import { StatusBadge } from "./status-badge";
import { useItemMutations } from "./use-item-mutations";

interface WorkflowPanelProps {
  item: CatalogItemDto;
  /** With unsaved words in the form nothing moves: it would move without them. */
  dirty: boolean;
}

/** Where the item stands between draft and retired, what can be done with it, and its versions. */
export function WorkflowPanel({ item, dirty }: WorkflowPanelProps) {
  const t = useTranslations("catalog.item");
  const address = `/admin/catalog/${item.kind}/${item.id}`;
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="workflow-title">
        <h2 id="workflow-title" className="title-18 mb-2">
          {t("workflow")}
        </h2>
        <p className="flex items-center gap-2">
          <StatusBadge status={item.status} />
          <span className="text-ink-2">{t("version", { version: item.latestVersion })}</span>
        </p>
        <p className="mt-2 text-14 text-ink-2">{t(`hint.${item.status}`)}</p>
        {item.publishedVersion !== null && item.publishedVersion !== item.latestVersion && item.status !== "retired" ? (
          <p className="mt-1 text-14 text-ink-2">{t("stillPublished", { version: item.publishedVersion })}</p>
        ) : null}
        {item.lastNote ? (
          <p className="mt-2 rounded-6 bg-sunken px-3 py-2 text-14">{t("noteLabel", { note: item.lastNote })}</p>
        ) : null}
        <Acts item={item} dirty={dirty} />
      </section>
      <section aria-labelledby="history-title">
        <h2 id="history-title" className="title-18 mb-3">
          {t("history")}
        </h2>
        <HistoryList itemId={item.id} address={address} />
      </section>
    </div>
  );
}

function Acts({ item, dirty }: WorkflowPanelProps) {
  const t = useTranslations("catalog.item");
  const [asking, setAsking] = useState<"sendBack" | "retire" | "lower" | null>(null);
  const acts = useItemMutations(item);
  const at = { itemId: item.id, baseVersion: item.latestVersion };
  const close = { onSettled: () => setAsking(null) };
  // Only a flag that asks for less than it ships needs words to be published.
  const askWhy = (error: unknown) => {
    if (failureOf(error).fields.reason) setAsking("lower");
  };
  const failed = [acts.submit, acts.publish, acts.sendBack, acts.retire, acts.bringBack].find((act) => act.error);
  return (
    <div className="mt-4 flex flex-col items-start gap-2">
      <div className="flex flex-wrap gap-2">
        {item.status === "draft" ? (
          <Button variant="soft" disabled={dirty} busy={acts.submit.isPending} onClick={() => acts.submit.mutate(at)}>
            {t("submit")}
          </Button>
        ) : null}
        {item.status === "in_review" ? (
          <>
            <Button
              variant="primary"
              disabled={dirty}
              busy={acts.publish.isPending}
              onClick={() => acts.publish.mutate(at, { onError: askWhy })}
            >
              {t("publish", { version: item.latestVersion })}
            </Button>
            <Button disabled={dirty} onClick={() => setAsking("sendBack")}>
              {t("sendBack")}
            </Button>
          </>
        ) : null}
        {item.status === "retired" ? (
          <Button busy={acts.bringBack.isPending} onClick={() => acts.bringBack.mutate(at)}>
            {t("bringBack")}
          </Button>
        ) : (
          <Button variant="danger" disabled={dirty} onClick={() => setAsking("retire")}>
            {t("retire")}
          </Button>
        )}
      </div>
      {dirty ? <p className="text-14 text-ink-2">{t("saveFirst")}</p> : null}
      <SaveFailure error={failed?.error} attempt={failed?.submittedAt ?? 0} />
      <NoteDialog
        open={asking === "sendBack"}
        onOpenChange={() => setAsking(null)}
        title={t("sendBackTitle", { title: item.title })}
        label={t("sendBackNote")}
        hint={t("sendBackHint")}
        confirmLabel={t("sendBack")}
        tone="primary"
        busy={acts.sendBack.isPending}
        onConfirm={(note) => acts.sendBack.mutate({ ...at, note }, close)}
      />
      <NoteDialog
        open={asking === "lower"}
        onOpenChange={() => setAsking(null)}
        title={t("lowerTitle", { title: item.title })}
        description={t("lowerBody")}
        label={t("lowerReason")}
        confirmLabel={t("publish", { version: item.latestVersion })}
        tone="danger"
        busy={acts.publish.isPending}
        onConfirm={(reason) => acts.publish.mutate({ ...at, reason }, close)}
      />
      <NoteDialog
        open={asking === "retire"}
        onOpenChange={() => setAsking(null)}
        title={t("retireTitle", { title: item.title })}
        description={t("retireBody")}
        label={t("retireReason")}
        confirmLabel={t("retire")}
        tone="danger"
        busy={acts.retire.isPending}
        onConfirm={(reason) => acts.retire.mutate({ ...at, reason }, close)}
      />
    </div>
  );
}
