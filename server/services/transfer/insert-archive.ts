import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { accountPractice } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { recordAudit } from "../audit/record-audit";
import { ArchiveFault, NothingImported, ProblemList } from "./archive-fault";
import { type Importer, insertMembers } from "./insert-members";
import { type Destination, insertTable } from "./insert-table";
import type { OpenArchive } from "./open-archive";
import type { ArchiveProgress } from "./practice-archive";
import { carriedTables, practiceTable } from "./tables";

export interface NewPractice {
  practiceId: string;
  name: string;
  importer: Importer;
  requestId: string;
}

/**
 * Writes a whole archive as a new practice, inside that practice's transaction. Nobody but the importer can enter it:
 * the other members wait to be invited. Throws `NothingImported` with everything that is wrong, as far as it is named.
 */
export async function insertArchive(
  tx: Transaction,
  archive: OpenArchive,
  target: NewPractice,
  onProgress: (progress: ArchiveProgress) => Promise<void>,
): Promise<void> {
  const { practiceId, importer, name } = target;
  const to: Destination = { tx, practiceId, archive, problems: new ProblemList() };
  const tables = carriedTables();
  let records = 0;
  let adminId: string | null = null;
  const steps = [practiceTable(), ...tables];
  for (const [index, table] of steps.entries()) {
    records += await noting(to, async () => {
      if (table.name === "practice")
        return insertTable(to, table, async (rows) => rows.map((row) => ({ ...row, name })));
      if (table.name !== "member") return insertTable(to, table);
      const written = await insertMembers(to, table, importer);
      adminId = written.adminId;
      return written.records;
    });
    // Without the practice itself every other record would only be said to miss it.
    if (index === 0 && to.problems.found.length > 0) throw new NothingImported(to.problems.found);
    await onProgress({ stepsDone: index + 1, stepsTotal: steps.length, records });
  }
  if (to.problems.found.length > 0 || !adminId) throw new NothingImported(to.problems.found);
  await tx.insert(accountPractice).values({ accountId: importer.accountId, practiceId });
  const actor: MemberActor = {
    kind: "admin",
    practiceId,
    accountId: importer.accountId,
    memberId: adminId,
    clientId: null,
    requestId: target.requestId,
  };
  await recordAudit(tx, actor, {
    action: "practice.import",
    subjectKind: "practice",
    subjectId: practiceId,
    detail: { records },
  });
}

/** A fault of a whole file is noted like that of a record, and the next file is read. */
async function noting(to: Destination, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    to.problems.add(error.problem);
    return 0;
  }
}

/** Ids for a look that leaves nothing behind. */
export const practiceToTry = (importer: Importer, name: string, requestId: string): NewPractice => ({
  practiceId: uuidv7(),
  name,
  importer,
  requestId,
});
