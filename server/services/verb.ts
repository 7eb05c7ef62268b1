import type { z } from "zod";
import { inPractice, type Transaction } from "@/db/in-practice";
import type { Actor } from "@/domain/access/actor";
import { authorize } from "@/domain/access/authorize";
import type { Right } from "@/domain/access/rights";
import { parseInput } from "@/domain/shared/parse-input";
import { type AuditEntry, recordAudit } from "./audit/record-audit";

interface VerbDefinition<Schema extends z.ZodType, Result> {
  right: Right;
  input: Schema;
  /** `audit: null` is for reads that touch no client's record (a catalog page, the client's own rows). */
  run: (
    tx: Transaction,
    input: z.output<Schema>,
    actor: Actor,
  ) => Promise<{ result: Result; audit: AuditEntry | AuditEntry[] | null }>;
}

/**
 * Every verb in the same order: authorize → parse → transact → write → audit → typed result. What happened and
 * its audit record commit together or not at all.
 */
export function defineVerb<Schema extends z.ZodType, Result>(definition: VerbDefinition<Schema, Result>) {
  return async (actor: Actor, input: z.input<Schema>): Promise<Result> => {
    authorize(actor, definition.right);
    const parsed = parseInput(definition.input, input);
    return inPractice(actor, async (tx) => {
      const { result, audit } = await definition.run(tx, parsed, actor);
      for (const entry of audit === null ? [] : [audit].flat()) await recordAudit(tx, actor, entry);
      return result;
    });
  };
}
