"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { EntryProblem } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { useTrpc } from "../trpc/trpc";
import { Button } from "../ui/button";
import { useAnnounce } from "../ui/toast";
import { blankDraft, type Draft, judgeDraft, textOf } from "./draft-content";
import { EntryForm } from "./entry-form";
import { useLeaveWarning } from "./item-editor";
import { ProblemSummary } from "./problem-summary";
import { SaveFailure } from "./save-failure";

const prefixes: Partial<Record<CatalogKind, string>> = {
  test: "t_",
  technique: "r_",
  exercise: "e_",
  measure: "m_",
  flag: "rf_",
};

/** "Bridge on two legs" → `e_bridge_on_two_legs`: what most people would have typed. */
function suggestedKey(kind: CatalogKind, title: string): string {
  // A rule is numbered, and a caution lettered, by whoever writes it.
  if (kind === "rule" || kind === "caution") return "";
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return words ? `${prefixes[kind] ?? ""}${words}`.slice(0, 60).replace(/_+$/, "") : "";
}

/** The empty form of a kind. Its first version is a draft. */
export function NewItem({ kind }: { kind: CatalogKind }) {
  const t = useTranslations("catalog.item");
  const { catalog } = useTrpc();
  const router = useRouter();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const names = useQuery(catalog.names.queryOptions({}));
  const [draft, setDraft] = useState<Draft>(() => blankDraft(kind));
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const create = useMutation(
    catalog.create.mutationOptions({
      onSuccess: async ({ itemId }) => {
        await queries.invalidateQueries({ queryKey: catalog.pathKey() });
        announce({ message: t("created"), tone: "good" });
        router.push(`/admin/catalog/${kind}/${itemId}`);
      },
    }),
  );
  const done = create.isPending || create.isSuccess;
  useLeaveWarning(textOf(draft.title) !== "" && !done);

  function change(next: Draft) {
    const before = suggestedKey(kind, textOf(draft.title));
    const follows = textOf(next.key) === before && next.key === draft.key;
    setDraft(follows ? { ...next, key: suggestedKey(kind, textOf(next.title)) } : next);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    const judged = judgeDraft(kind, draft);
    setProblems("problems" in judged ? judged.problems : []);
    if ("entry" in judged) create.mutate({ entry: judged.entry });
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-8">
      <ProblemSummary problems={problems} attempt={attempt} />
      <SaveFailure error={create.error} attempt={attempt} />
      <EntryForm
        kind={kind}
        draft={draft}
        onDraftChange={change}
        problems={problems}
        names={names.data ?? []}
        keyEditable
      />
      <div>
        <Button type="submit" variant="primary" busy={done}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}
