import { catalogInputs } from "./catalog";
import { ownInputs } from "./own";
import { peopleInputs } from "./people";
import { planInputs } from "./plan";
import { readInputs } from "./reads";
import { recordInputs } from "./record";
import type { ProcedureInput } from "./shared";
import { watchInputs } from "./watch";

/**
 * One valid input for every procedure. A procedure that is missing here fails the tenancy test, so a new one cannot
 * be forgotten. Reads come first: the later ones change things.
 */
export const procedureInputs: Record<string, ProcedureInput> = {
  ...readInputs,
  ...watchInputs,
  ...ownInputs,
  ...recordInputs,
  ...planInputs,
  ...catalogInputs,
  ...peopleInputs,
};
