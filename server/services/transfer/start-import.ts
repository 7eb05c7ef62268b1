import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { transfer } from "@/db/schema/index";
import { startImportSchema } from "@/domain/transfer/schemas";
import { personOnly } from "../people/internal";
import { defineVerb } from "../verb";

/** Opens a place for an archive to be brought here in parts; what is not finished within a day is deleted. */
export const startImport = defineVerb({
  right: "practice.transfer",
  input: startImportSchema,
  run: async (tx, { bytes }, actor) => {
    personOnly(actor);
    const transferId = uuidv7();
    await tx.insert(transfer).values({
      practiceId: actor.practiceId,
      id: transferId,
      kind: "import",
      requestedBy: actor.memberId,
      bytes,
      expiresAt: sql`now() + interval '1 day'`,
    });
    return {
      result: { transferId },
      audit: { action: "practice.bringArchive", subjectKind: "transfer", subjectId: transferId, detail: { bytes } },
    };
  },
});
