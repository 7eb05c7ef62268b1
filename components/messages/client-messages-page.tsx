"use client";

import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { RecordFrame, useRecordKeys } from "@/components/clients/record-frame";
import { useTrpc, useTrpcClient } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import { dayInZone } from "@/domain/time/calendar-day";
import { Compose } from "./compose";
import { ThreadList } from "./thread-list";

/** A client's conversation, for whoever of the practice looks. Opening it is reading it; "mark as unread" takes that back. */
export function ClientMessagesPage({ clientId }: { clientId: string }) {
  const t = useTranslations("messages");
  const trpc = useTrpc();
  const client = useTrpcClient();
  const queries = useQueryClient();
  const router = useRouter();
  const refresh = useRefreshClient();
  const query = useSuspenseInfiniteQuery({
    ...trpc.messages.thread.infiniteQueryOptions({ clientId }, { getNextPageParam: (page) => page.next }),
    refetchInterval: 15_000,
  });
  const head = query.data.pages[0];
  const items = query.data.pages.flatMap((page) => page.items);
  const newest = items.find(({ side }) => side === "client");
  const leaving = useRef(false);
  const told = useRef<string | null>(null);
  const unread = head?.unread ?? 0;
  const newestId = newest?.id ?? null;
  useRecordKeys(clientId);
  useEffect(() => {
    if (newestId === null || unread === 0 || leaving.current || told.current === newestId) return;
    if (document.visibilityState !== "visible") return;
    told.current = newestId;
    void client.messages.markRead.mutate({ clientId, messageId: newestId }).then(() => refreshAll());
    async function refreshAll() {
      await queries.invalidateQueries({ queryKey: trpc.messages.waiting.queryKey() });
      await refresh();
    }
  }, [newestId, unread, client, clientId, queries, refresh, trpc]);
  const markUnread = useMutation(
    trpc.messages.markUnread.mutationOptions({
      onMutate: () => {
        leaving.current = true;
      },
      onSuccess: async () => {
        await refresh();
        router.push("/practice/clients?filter=messages");
      },
    }),
  );
  if (!head) return null;
  async function send({ text, photoId }: { text: string; photoId: string | null }) {
    const at = new Date();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const said = { id: uuidv7(), text, photoId, day: dayInZone(at, zone), at: at.toISOString(), zone };
    await client.messages.answer.mutate({ clientId, ...said });
    await queries.invalidateQueries({ queryKey: trpc.messages.pathKey() });
    await refresh();
  }
  return (
    <RecordFrame
      client={head.client}
      part="messages"
      title={t("title")}
      summary={t("summary")}
      actions={
        newest ? (
          <Button busy={markUnread.isPending} onClick={() => markUnread.mutate({ clientId, messageId: newest.id })}>
            {t("markUnread")}
          </Button>
        ) : null
      }
    >
      <div className="flex max-w-3xl flex-col gap-5">
        {head.client.urgentSince ? (
          <Banner tone="urgent" title={t("urgentTitle")}>
            {t("urgentBody")}
          </Banner>
        ) : null}
        {items.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("emptyPractice", { name: head.client.name })}</EmptyState>
        ) : (
          <ThreadList
            items={items}
            side="practice"
            thread={head}
            onOlder={query.hasNextPage ? () => void query.fetchNextPage() : null}
            isLoading={query.isFetchingNextPage}
          />
        )}
        {head.client.archived ? null : <Compose size={36} thread={clientId} onSend={send} />}
        <p className="text-12 text-ink-2">{t("stays")}</p>
      </div>
    </RecordFrame>
  );
}
