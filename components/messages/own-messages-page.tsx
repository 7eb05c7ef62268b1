"use client";

import { useMutation, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { OutboxNote } from "@/components/session/outbox-note";
import { useOutbox } from "@/components/session/outbox-provider";
import { ClientDock, TaskHeader } from "@/components/shell/client-shell";
import { useTrpc } from "@/components/trpc/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { telAddress } from "@/components/ui/tel-address";
import { redFlagWords } from "@/domain/messages/red-flag-words";
import { emergencyNumber } from "@/domain/progress/emergency-number";
import { dayInZone } from "@/domain/time/calendar-day";
import { Compose } from "./compose";
import { RedFlagAdvice } from "./red-flag-advice";
import { ThreadList } from "./thread-list";
import { useAnswerWords } from "./use-answer-words";

/** The client's conversation with the practice. What is written goes through the queue: it waits without a network. */
export function OwnMessagesPage() {
  const t = useTranslations("messages");
  const trpc = useTrpc();
  const answerWords = useAnswerWords();
  const { add, waiting } = useOutbox();
  const query = useSuspenseInfiniteQuery({
    ...trpc.messages.own.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
    refetchInterval: 15_000,
  });
  const head = query.data.pages[0];
  const items = query.data.pages.flatMap((page) => page.items);
  const newest = items.find(({ side }) => side === "practice");
  const end = useRef<HTMLDivElement>(null);
  const newestId = items[0]?.id;
  useMarkRead(head && head.unread > 0 ? (newest?.id ?? null) : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever comes in is scrolled to.
  useEffect(() => end.current?.scrollIntoView({ block: "end" }), [newestId, waiting.length]);
  if (!head) return null;
  const { zone, practice, client } = head;
  const known = new Set(items.map(({ id }) => id));
  const unsent = waiting.flatMap(({ kind, input }) =>
    kind === "message" && !known.has(input.id) ? [{ id: input.id, text: input.text }] : [],
  );
  const lastOwn = unsent.at(-1)?.text ?? (items[0]?.side === "client" ? items[0].text : "");
  const send = async ({ text, photoId }: { text: string; photoId: string | null }) => {
    if (!add) throw new Error("The page is not alive yet.");
    const at = new Date();
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const input = { id: uuidv7(), text, photoId, day: dayInZone(at, own), at: at.toISOString(), zone: own };
    await add({ kind: "message", input });
  };
  return (
    <>
      <div className="on-ground sticky top-0 z-20">
        <TaskHeader backHref="/my" backLabel={t("toToday")} title={t("title")} />
      </div>
      <OutboxNote />
      <div className="flex flex-col gap-4 px-5 pt-2 pb-4">
        <p className="text-14 text-ink-2">{t("stays")}</p>
        {items.length === 0 && unsent.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("emptyBody", { name: practice.name })}</EmptyState>
        ) : (
          <ThreadList
            items={items}
            side="client"
            thread={head}
            waiting={unsent}
            onOlder={query.hasNextPage ? () => void query.fetchNextPage() : null}
            isLoading={query.isFetchingNextPage}
          />
        )}
        <RedFlagAdvice found={redFlagWords(lastOwn)} zone={zone} phone={practice.phone} />
        <div ref={end} className="scroll-mb-60" />
      </div>
      <ClientDock className="block">
        {client.archived ? (
          <p className="on-sunken rounded-12 px-4 py-3 text-14">{t("closed", { name: practice.name })}</p>
        ) : (
          <div className="on-ground w-full">
            <Compose
              size={48}
              thread="own"
              disabled={!add}
              advice={(text) => <RedFlagAdvice found={redFlagWords(text)} zone={zone} phone={practice.phone} />}
              onSend={send}
            />
            <p className="pt-2 text-12 text-ink-2">
              {answerWords(practice)} {t("nobodyWatches", { number: emergencyNumber(zone) })}{" "}
              {practice.phone ? (
                <a href={telAddress(practice.phone)} className="font-semibold text-action">
                  {t("phone", { phone: practice.phone })}
                </a>
              ) : null}
            </p>
          </div>
        )}
      </ClientDock>
    </>
  );
}

/** Tells the portal once for each newest message, and only while somebody looks. */
function useMarkRead(messageId: string | null): void {
  const trpc = useTrpc();
  const told = useRef<string | null>(null);
  const { mutate } = useMutation(trpc.messages.markOwnRead.mutationOptions());
  useEffect(() => {
    if (messageId === null || told.current === messageId || document.visibilityState !== "visible") return;
    told.current = messageId;
    mutate({ messageId });
  }, [messageId, mutate]);
}
