import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { useAnnounce } from "@/components/ui/toast";
import type { BoardRow } from "@/domain/triage/dtos";

const pollEvery = 15_000;

/** The board's rows, asked again when the stream tells of a change, every 15 seconds while there is no stream; and what takes one off and brings it back. */
export function useBoard() {
  const t = useTranslations("triage");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const [live, setLive] = useState(false);
  const settled = useRef<string[]>([]);
  const list = useInfiniteQuery({
    ...trpc.triage.board.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
    placeholderData: keepPreviousData,
    refetchInterval: live ? false : pollEvery,
  });
  const key = trpc.triage.board.pathKey();
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    let close = () => {};
    let gone = false;
    void import("./board-stream").then(({ openBoardStream }) => {
      if (!gone) close = openBoardStream({ onChange: () => void latest.current(), onLive: setLive });
    });
    return () => {
      gone = true;
      close();
    };
  }, []);
  const refused = (error: unknown) => {
    const { text, fields } = failureText(failureOf(error));
    announce({ message: text ?? Object.values(fields)[0] ?? t("failed"), tone: "urgent" });
    void refresh();
  };
  const bringBack = useMutation(
    trpc.triage.bringBack.mutationOptions({
      onSuccess: () => {
        settled.current = [];
        announce({ message: t("broughtBack") });
        return refresh();
      },
      onError: refused,
    }),
  );
  const undo = () => {
    if (settled.current.length > 0) bringBack.mutate({ reasonIds: settled.current });
  };
  /** After a deed: the row goes, and the notice takes it back. */
  const gone = (message: string, reasonIds: string[]) => {
    settled.current = reasonIds;
    announce(reasonIds.length > 0 ? { message, undo, undoLabel: t("undo") } : { message });
    return refresh();
  };
  const dismissing = useMutation(trpc.triage.dismiss.mutationOptions({ onError: refused }));
  const dismiss = (row: BoardRow) =>
    dismissing.mutate(
      { reasonId: row.reason.id },
      { onSuccess: ({ reasonIds }) => gone(t("dismissed", { name: row.name }), reasonIds) },
    );
  return { list, rows: list.data?.pages.flatMap((page) => page.items) ?? [], dismiss, gone, undo };
}
