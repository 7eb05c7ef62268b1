"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import type { CatalogItemDto } from "@/domain/catalog/dtos";
import type { EntryProblem } from "@/domain/catalog/entry";
import { useTrpc } from "../trpc/trpc";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { type Draft, judgeDraft } from "./draft-content";
import { EntryForm } from "./entry-form";
import { ProblemSummary } from "./problem-summary";
import { SaveFailure } from "./save-failure";
import { useItemMutations } from "./use-item-mutations";

interface ItemEditorProps {
  item: CatalogItemDto;
  onDirtyChange: (dirty: boolean) => void;
}

/** The newest version in a form. Saving makes a new draft version; nothing is saved by itself. */
export function ItemEditor({ item, onDirtyChange }: ItemEditorProps) {
  const t = useTranslations("catalog");
  const trpc = useTrpc();
  const names = useQuery(trpc.catalog.names.queryOptions({}));
  const saved: Draft = { ...item.latest.content };
  const [draft, setDraft] = useState<Draft>(saved);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const dirty = JSON.stringify(draft) !== JSON.stringify(saved);
  const { save } = useItemMutations(item);
  useEffect(() => onDirtyChange(dirty), [dirty, onDirtyChange]);
  useLeaveWarning(dirty);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    const judged = judgeDraft(item.kind, draft);
    setProblems("problems" in judged ? judged.problems : []);
    if ("entry" in judged) save.mutate({ itemId: item.id, baseVersion: item.latestVersion, entry: judged.entry });
  }
  if (item.status === "retired") return <Banner title={t("item.hint.retired")}>{t("item.retiredForm")}</Banner>;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-8">
      <ProblemSummary problems={problems} attempt={attempt} />
      <SaveFailure error={save.error} attempt={attempt} />
      <EntryForm
        kind={item.kind}
        draft={draft}
        onDraftChange={setDraft}
        problems={problems}
        names={names.data ?? []}
        keyEditable={false}
      />
      <div className="on-ground sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-line border-t py-3 max-lg:bottom-14">
        <Button type="submit" variant="primary" busy={save.isPending} disabled={!dirty}>
          {t("item.save")}
        </Button>
        {dirty ? (
          <>
            <Button
              variant="text"
              onClick={() => {
                setDraft(saved);
                setProblems([]);
                save.reset();
              }}
            >
              {t("item.discard")}
            </Button>
            <span className="text-14 text-ink-2">{t("item.unsaved")}</span>
          </>
        ) : null}
      </div>
    </form>
  );
}

/** The browser asks before it leaves a page with unsaved words. */
export function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
}
