import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { draftAssignment } from "@/db/schema/index";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { addStarter } from "@/server/services/plan/add-starter";
import { changeLine } from "@/server/services/plan/change-line";
import { discardDraft } from "@/server/services/plan/discard-draft";
import { readBuilder } from "@/server/services/plan/read";
import { readSuggestions, searchItems } from "@/server/services/plan/read-choices";
import { readProposal } from "@/server/services/plan/read-proposal";
import { removeLines } from "@/server/services/plan/remove-lines";
import { reorderLines } from "@/server/services/plan/reorder-lines";
import { restoreDraft } from "@/server/services/plan/restore-draft";
import { setPurposes } from "@/server/services/plan/set-purposes";
import { updateLineVersion } from "@/server/services/plan/update-line-version";
import {
  addCause,
  addCaution,
  addItem,
  clientWithCause,
  lineWith,
  type PlanPractice,
  practiceWithCatalog,
} from "./support";

let own: PlanPractice;
let other: PlanPractice;

beforeAll(async () => {
  own = await practiceWithCatalog();
  other = await practiceWithCatalog();
});

const refused = (code: string, more: object = {}) => ({ code, ...more });

describe("every verb", () => {
  it("refuses the wrong role and the wrong practice", async () => {
    const { clientId, causeId, actor } = await clientWithCause(own);
    const { lineId } = lineWith(await addItem(own, clientId, 0, "e_glute_bridge"), "e_glute_bridge");
    const draft = { clientId, revision: 1 };
    const calls = [
      (who: typeof actor) => changeLine(who, { ...draft, lineId, change: { side: "both" } }),
      (who: typeof actor) => removeLines(who, { ...draft, lineIds: [lineId] }),
      (who: typeof actor) => reorderLines(who, { ...draft, lineIds: [lineId] }),
      (who: typeof actor) => setPurposes(who, { ...draft, lineId, purposes: [] }),
      (who: typeof actor) => updateLineVersion(who, { ...draft, lineId }),
      (who: typeof actor) => addStarter(who, { ...draft, causeId }),
      (who: typeof actor) => discardDraft(who, draft),
      (who: typeof actor) => restoreDraft(who, { ...draft, lines: [] }),
      (who: typeof actor) => readBuilder(who, { clientId }),
      (who: typeof actor) => readSuggestions(who, { clientId }),
      (who: typeof actor) => searchItems(who, { clientId, query: "", cursor: null, limit: 10 }),
    ];
    for (const call of calls) {
      await expect(call(actor)).rejects.toMatchObject(refused("not_allowed"));
      await expect(call(own.admin)).rejects.toMatchObject(refused("not_allowed"));
      await expect(call(other.practitioner)).rejects.toMatchObject(refused("not_found"));
    }
    const lines = await inPractice(own.system, (tx) =>
      tx.select({ id: draftAssignment.id }).from(draftAssignment).where(eq(draftAssignment.clientId, clientId)),
    );
    expect(lines).toEqual([{ id: lineId }]);
  });

  it("refuses a stale revision", async () => {
    const { clientId, causeId } = await clientWithCause(own);
    const { lineId } = lineWith(await addItem(own, clientId, 0, "e_glute_bridge"), "e_glute_bridge");
    const draft = { clientId, revision: 0 };
    const who = own.practitioner;
    for (const call of [
      () => changeLine(who, { ...draft, lineId, change: { side: "both" } }),
      () => removeLines(who, { ...draft, lineIds: [lineId] }),
      () => setPurposes(who, { ...draft, lineId, purposes: [] }),
      () => updateLineVersion(who, { ...draft, lineId }),
      () => addStarter(who, { ...draft, causeId }),
      () => discardDraft(who, draft),
      () => restoreDraft(who, { ...draft, lines: [] }),
    ]) {
      await expect(call()).rejects.toMatchObject(refused("stale", { facts: { revision: 1 } }));
    }
  });

  it("lets only the first of two simultaneous changes through", async () => {
    const { clientId } = await clientWithCause(own);
    const results = await Promise.allSettled(
      ["e_glute_bridge", "e_dead_bug", "e_bird_dog"].map((key) => addItem(own, clientId, 0, key)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("choosing", () => {
  it("suggests what serves most causes first, marked when it speaks against the client", async () => {
    const { clientId, causeId } = await clientWithCause(own, "ant_innominate", "left");
    const second = await addCause(own, clientId, "hip_extension_deficit", "left");
    await addCaution(own, clientId, "KN");
    const { items } = await readSuggestions(own.practitioner, { clientId });
    expect(new Set(items[0]?.causeIds)).toEqual(new Set([causeId, second]));
    const stretch = items.find(({ key }) => key === "e_hipflexor_half_kneel");
    expect(stretch).toMatchObject({ clashes: ["KN"], phase: "relax", inDraft: false });
    expect(items.some(({ key }) => key === "r_rest_90_90")).toBe(true);
    expect(items.length).toBeLessThanOrEqual(80);
  });

  it("finds by title, by pages, without what is retired", async () => {
    const { clientId } = await clientWithCause(own);
    const page = { clientId, query: "bridge", cursor: null, limit: 2 };
    const first = await searchItems(own.practitioner, page);
    expect(first.items).toHaveLength(2);
    const second = await searchItems(own.practitioner, { ...page, cursor: first.next });
    const titles = [...first.items, ...second.items].map(({ title }) => title);
    expect(titles).toEqual([...titles].sort());
    expect(new Set(titles).size).toBe(titles.length);
    expect((await searchItems(own.practitioner, { ...page, query: "100%_\\" })).items).toEqual([]);
  });

  it("speaks the practitioner's language: in what is offered, found, proposed and drafted, and by English names too", async () => {
    const { clientId } = await clientWithCause(own, "ant_innominate", "left");
    await addItem(own, clientId, 0, "e_hipflexor_half_kneel");
    await chooseDecisionSupport(own.admin, { on: true });
    const titles = async (actor: typeof own.practitioner) => {
      const [builder, { items }] = [await readBuilder(actor, { clientId }), await readSuggestions(actor, { clientId })];
      const { lines } = await readProposal(actor, {
        ...{ clientId, minutesADay: 20, stage: "early", start: "keep", startActive: false },
      });
      const stretch = "e_hipflexor_half_kneel";
      return [
        lineWith(builder.draft, stretch).item.title,
        items.find(({ key }) => key === stretch)?.title,
        lines[0]?.line.item.title,
        builder.causes[0]?.title,
        builder.causes[0]?.muscles[0]?.title,
      ];
    };
    const spanish = { ...own.practitioner, language: "es" as const };
    const [english, translated] = [await titles(own.practitioner), await titles(spanish)];
    expect([english[1], translated[1]]).toEqual([english[0], translated[0]]);
    expect(english).not.toContain(undefined);
    for (const [index, title] of english.entries()) expect(translated[index]).not.toBe(title);
    const found = async (query: string) => {
      const { items } = await searchItems(spanish, { clientId, query, cursor: null, limit: 100 });
      return items.some(({ key }) => key === "e_glute_bridge");
    };
    expect([await found("puente"), await found("bridge")]).toEqual([true, true]);
  });
});
