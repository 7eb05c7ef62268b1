import type { ProblemReason, TransferProblem } from "@/domain/transfer/problems";
import { transferLimits } from "@/domain/transfer/words";

/** Something in the archive that ends the reading of it, or of one file. */
export class ArchiveFault extends Error {
  readonly problem: TransferProblem;

  constructor(reason: ProblemReason, file = "", row: number | null = null, field: string | null = null) {
    super(reason);
    this.name = "ArchiveFault";
    this.problem = { reason, file, row, field };
  }
}

/** Thrown instead of a commit: what is wrong, or nothing after a check that was only to look. */
export class NothingImported extends Error {
  constructor(readonly problems: TransferProblem[]) {
    super("nothing imported");
    this.name = "NothingImported";
  }
}

/** Collects what is wrong, up to as much as a person would read. */
export class ProblemList {
  readonly found: TransferProblem[] = [];

  add(problem: TransferProblem): void {
    this.found.push(problem);
    if (this.found.length >= transferLimits.problems) throw new NothingImported(this.found);
  }
}
