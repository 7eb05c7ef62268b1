import { and, eq } from "drizzle-orm";
import { plan } from "@/db/schema/index";
import { alternativesFor } from "@/domain/plan/alternatives";
import type { AlternativesView } from "@/domain/plan/proposal-dtos";
import { hideRules } from "@/domain/plan/propose-hide";
import { readAlternativesSchema } from "@/domain/plan/schemas";
import { clashingCodes } from "@/domain/plan/warnings";
import { ServiceError } from "@/domain/shared/service-error";
import { languageOfReader } from "../catalog/language-of-reader";
import { readWarnOnlyCodes } from "../catalog/read-cautions";
import { illustrationsOf, versionName } from "../catalog/read-illustrations";
import { hasDecisionSupport } from "../people/require-decision-support";
import { defineVerb } from "../verb";
import { openCauses, readPlanCauses } from "./causes";
import { readCautions } from "./draft";
import { readAssignable } from "./items";
import { readDraftLines } from "./lines";

const mostAlternatives = 24;

/**
 * What could stand in a line's place. With decision support: ranked by what it serves, with what speaks against it;
 * without: the same ones by name, ranked by nothing, only the client's own cautions named. Throws `not_found`.
 */
export const readAlternatives = defineVerb({
  right: "plan.read",
  input: readAlternativesSchema,
  async run(tx, { clientId, lineId }, actor) {
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    const [known] = await tx
      .select({ planId: plan.id })
      .from(plan)
      .where(and(eq(plan.practiceId, practiceId), eq(plan.clientId, clientId)));
    const lines = known ? await readDraftLines(tx, practiceId, known.planId) : [];
    const line = lines.find((other) => other.lineId === lineId);
    if (!line) throw new ServiceError("not_found");
    const causes = openCauses(await readPlanCauses(tx, practiceId, clientId));
    const cautions = await readCautions(tx, practiceId, clientId);
    const items = await readAssignable(tx, practiceId, language);
    const shownOf = new Map(items.map(({ itemId, title, evidence }) => [itemId, { title, evidence }]));
    const ranks = await hasDecisionSupport(tx, practiceId);
    const hide = ranks
      ? hideRules({ causes, cautions, direction: null, warnOnly: await readWarnOnlyCodes(tx, practiceId) })
      : () => null;
    const held = new Set(lines.map(({ itemId }) => itemId));
    const found = alternativesFor(line, items, causes, hide)
      .filter(({ item }) => !held.has(item.itemId))
      .flatMap(({ item, step, serves, usual, because }) => {
        const { itemId, key, version } = item;
        const clashes = clashingCodes(item, cautions);
        const named = shownOf.get(itemId);
        return named
          ? [{ itemId, version, key, ...named, step, serves, of: line.purposes.length, usual, clashes, because }]
          : [];
      });
    const shown = ranks ? found : found.sort((one, two) => one.title.localeCompare(two.title, language));
    const first = shown.slice(0, mostAlternatives);
    const drawn = await illustrationsOf(tx, practiceId, first);
    const result: AlternativesView = {
      items: first.map(({ version, ...item }) => ({
        ...item,
        illustration: drawn[versionName({ itemId: item.itemId, version })] ?? { pose: null, picture: null },
      })),
    };
    const audit = { action: "plan.readAlternatives", subjectKind: "client", subjectId: clientId, clientId };
    return { result, audit };
  },
});
