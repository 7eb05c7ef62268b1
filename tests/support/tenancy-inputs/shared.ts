import { v7 as uuidv7 } from "uuid";
import { missingItems } from "@/domain/assessment/asked-flags";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { shippedFlags } from "@/server/services/catalog/read-flags";
import type { PracticeIds } from "../tenancy-ids";

export interface InputContext {
  ids: PracticeIds;
  /** A published exercise of that practice, as the editor would send it back. */
  entry: CatalogEntry;
  today: string;
}

export interface ProcedureInput {
  input: (context: InputContext) => unknown;
  /** What may be answered to a rightful caller, besides success: the state of the demo decides. */
  may?: string[];
}

export const said = (today: string) => ({ at: `${today}T10:00:00.000Z`, zone: "Europe/London" });
export const draft = ({ ids }: InputContext) => ({ clientId: ids.clientId, revision: ids.draftRevision });
export const written = ({ today }: InputContext) => ({
  id: uuidv7(),
  text: "How is it going?",
  day: today,
  ...said(today),
});
export const proposalOptions = { minutesADay: 20, stage: null, start: "keep", startActive: false };
export const versioned = ({ ids }: InputContext) => ({ itemId: ids.exerciseId, baseVersion: ids.exerciseVersion });
export const own = (rest: object = {}) => ({ input: ({ ids }: InputContext) => ({ clientId: ids.clientId, ...rest }) });

export const pain = ({ ids, today }: InputContext) => ({
  id: uuidv7(),
  itemId: ids.measureId,
  itemVersion: 1,
  day: today,
  ...said(today),
  answers: { back_average: 4 },
});
export const threeActivities = () => ({
  id: uuidv7(),
  activities: ["Sitting", "Walking", "Lifting"].map((text) => ({ id: uuidv7(), text })),
});

/** All questions of the list as it ships, answered with the calmest answer. */
export const calmAnswers = (): Record<string, { answer: string }> =>
  Object.fromEntries(missingItems("full", shippedFlags(), {}).map((item) => [item, { answer: "no" }]));

/** The client's own short list, all calm. */
export const calmShortAnswers = () =>
  Object.fromEntries(missingItems("short", shippedFlags(), {}).map((item) => [item, "no"]));
