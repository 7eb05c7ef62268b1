"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { Notice } from "@/components/ui/toast";
import type { DraftView, LineView } from "@/domain/plan/dtos";
import type { Purpose } from "@/domain/plan/line";
import { sessionOrder, usualOrder } from "@/domain/plan/order";
import type { changeLineSchema } from "@/domain/plan/schemas";
import { type LaneStep, laneLines, laneSteps, type PlanModel, storedLine, withLane } from "./plan-model";
import { inOrderOf, withoutStarter, withReturned } from "./undo";
import { type ChangeOutcome, type DraftChange, useDraft } from "./use-draft";
import type { ProposalOptions } from "./use-proposal";
import { usePlanWords } from "./words";

export type LineChangeInput = z.input<typeof changeLineSchema>["change"];

/** Everything one can do to the draft, each saved at once, each that takes something away with a way back. */
export function usePlanActions(model: PlanModel, announce: (notice: Notice) => void) {
  const t = useTranslations("plan");
  const failureText = useFailureText();
  const words = usePlanWords();
  const draft = useDraft(model.view);

  /** Runs a change that no form waits for: what goes wrong is said. */
  async function run(change: DraftChange): Promise<ChangeOutcome> {
    const outcome = await draft.run(change);
    if (!outcome.ok && outcome.failure.reason !== "stale") {
      announce({ tone: "urgent", message: failureText(outcome.failure).text ?? "" });
    }
    return outcome;
  }

  /** Takes one deed back and leaves alone what was done since. */
  function undo(back: (now: LineView[]) => LineView[]) {
    const lines = back(draft.linesNow()).map(storedLine);
    void run({
      words: t("change.undo"),
      write: (client, key) => client.plan.restoreDraft.mutate({ ...key, lines }),
    });
  }

  function reorder(wanted: LineView[], changeWords: string) {
    const ordered = (now: LineView[]) => sessionOrder(inOrderOf(wanted, now), model.view.rules);
    return run({
      words: changeWords,
      foresee: ordered,
      write: (client, key, now) => {
        const lineIds = ordered(now.lines).map(({ lineId }) => lineId);
        return client.plan.reorderLines.mutate({ ...key, lineIds });
      },
    });
  }

  function moveLane(step: LaneStep, lane: LineView[], moved: LineView) {
    void reorder(withLane(model, step, lane), t("change.move", { title: moved.item.title }));
  }

  return {
    draft,
    moveLane,
    moveBy(line: LineView, by: 1 | -1) {
      const step = laneSteps.find((known) => laneLines([line], known).length > 0);
      if (!step) return;
      const lane = laneLines(model.lines, step);
      const at = lane.findIndex(({ lineId }) => lineId === line.lineId);
      const other = lane[at + by];
      if (!other) return;
      const changed = lane.map((known, place) => (place === at ? other : place === at + by ? line : known));
      moveLane(step, changed, line);
    },
    putInOrder() {
      const before = model.lines;
      void reorder(usualOrder(before, model.view.rules), t("change.order")).then(
        ({ ok }) =>
          ok && announce({ message: t("panel.orderMended"), undo: () => undo((now) => inOrderOf(before, now)) }),
      );
    },
    remove(lines: readonly LineView[]) {
      const before = model.lines;
      const lineIds = lines.map(({ lineId }) => lineId);
      const title = lines[0]?.item.title ?? "";
      void run({
        words: t("change.remove", { title }),
        foresee: (known) => known.filter(({ lineId }) => !lineIds.includes(lineId)),
        write: (client, key) => client.plan.removeLines.mutate({ ...key, lineIds }),
      }).then(
        ({ ok }) =>
          ok &&
          announce({
            message: t("row.removed", { title }),
            undo: () => undo((now) => withReturned(now, before, lines)),
          }),
      );
    },
    /** For forms: what is refused comes back to stand beside its field. */
    change: (line: LineView, change: LineChangeInput) =>
      draft.run({
        words: t("change.dose", { title: line.item.title }),
        write: (client, key) => client.plan.changeLine.mutate({ ...key, lineId: line.lineId, change }),
      }),
    setPurposes: (line: LineView, purposes: Purpose[]) =>
      draft.run({
        words: t("change.purposes", { title: line.item.title }),
        write: (client, key) => client.plan.setPurposes.mutate({ ...key, lineId: line.lineId, purposes }),
      }),
    /** Up to the minutes a day that the draft asks for now (DOS-09). */
    allowMinutes: (reason: string | null) =>
      draft.run({
        words: t("change.minutes"),
        write: (client, key) => client.plan.allowMinutes.mutate({ ...key, reason }),
      }),
    changeAtOnce(line: LineView, change: LineChangeInput) {
      void run({
        words: t("change.dose", { title: line.item.title }),
        write: (client, key) => client.plan.changeLine.mutate({ ...key, lineId: line.lineId, change }),
      });
    },
    add: (item: { itemId: string; title: string }, purpose: Purpose | null) =>
      run({
        words: t("change.add", { title: item.title }),
        write: (client, key) => client.plan.addLine.mutate({ ...key, itemId: item.itemId, purpose }),
      }),
    update(line: LineView) {
      void run({
        words: t("change.update", { title: line.item.title }),
        write: (client, key) => client.plan.updateLineVersion.mutate({ ...key, lineId: line.lineId }),
      }).then(({ ok }) => ok && announce({ message: t("editor.updated", { title: line.item.title }) }));
    },
    addStarter(cause: { id: string; title: string }) {
      const before = model.lines;
      const said: { message: string }[] = [];
      const write: DraftChange["write"] = async (client, key): Promise<DraftView> => {
        const done = await client.plan.addStarter.mutate({ ...key, causeId: cause.id });
        const items = done.leftOut.map(({ title, reason, codes }) =>
          t("start.leftOutItem", {
            title,
            why: reason === "retired" ? t("start.retired") : words.cautions(codes),
          }),
        );
        const leftOut = items.length > 0 ? ` ${t("start.leftOut", { items: items.join(", ") })}` : "";
        said.push({ message: `${t("start.done", { added: done.added, merged: done.merged })}${leftOut}` });
        return done.draft;
      };
      return run({ words: t("change.starter", { title: cause.title }), write }).then((outcome) => {
        const [notice] = said;
        if (outcome.ok && notice)
          announce({ ...notice, undo: () => undo((now) => withoutStarter(now, before, outcome.draft)) });
        return outcome;
      });
    },
    acceptProposal(options: ProposalOptions, itemIds: string[]) {
      const before = model.lines;
      const counts = { added: 0, merged: 0 };
      const write: DraftChange["write"] = async (client, key) => {
        const { draft: changed, ...done } = await client.plan.acceptProposal.mutate({ ...key, ...options, itemIds });
        Object.assign(counts, done);
        return changed;
      };
      return run({ words: t("change.proposal"), write }).then((outcome) => {
        if (outcome.ok)
          announce({
            message: t("proposal.taken", counts),
            undo: () =>
              undo((now) => (options.start === "fresh" ? [...before] : withoutStarter(now, before, outcome.draft))),
          });
        return outcome;
      });
    },
    swap(line: LineView, item: { itemId: string; title: string }) {
      const before = model.lines;
      const names = { from: line.item.title, to: item.title };
      return run({
        words: t("change.swap", names),
        write: (client, key) => client.plan.swapLine.mutate({ ...key, lineId: line.lineId, itemId: item.itemId }),
      }).then((outcome) => {
        if (outcome.ok)
          announce({
            message: t("swap.done", names),
            undo: () =>
              undo((now) =>
                inOrderOf(before, [
                  ...now.filter(({ itemId }) => itemId !== item.itemId),
                  ...before.filter(({ lineId }) => lineId === line.lineId),
                ]),
              ),
          });
        return outcome;
      });
    },
    discard() {
      const before = model.lines;
      const number = model.view.published?.number;
      void run({
        words: t("change.discard"),
        write: (client, key) => client.plan.discardDraft.mutate(key),
      }).then(
        ({ ok }) =>
          ok &&
          announce({
            message: number === undefined ? t("emptied") : t("discarded", { number }),
            undo: () => undo(() => [...before]),
          }),
      );
    },
  };
}

export type PlanActions = ReturnType<typeof usePlanActions>;
