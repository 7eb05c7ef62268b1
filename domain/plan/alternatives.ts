import { servesSide } from "./coverage";
import type { JudgedLine } from "./line";
import type { HiddenWhy, ProposableItem } from "./propose-shape";
import { type OpenCause, usualPurposes } from "./starter";
import { stepOfPhase } from "./words";

/** What could stand in a line's place, and why. */
export interface Alternative {
  item: ProposableItem;
  /** Its neighbour on the ladder. */
  step: "easier" | "harder" | null;
  /** How many of the line's purposes it serves. */
  serves: number;
  /** A starter of the line's causes names it. */
  usual: boolean;
  because: HiddenWhy | null;
}

/**
 * What serves the same purposes in the same step as a line: what serves more of them first, then neighbours on the
 * ladder, then what is usual; by key in the end. What speaks against the client stands last, with the reason.
 */
export function alternativesFor(
  line: JudgedLine,
  items: readonly ProposableItem[],
  causes: readonly OpenCause[],
  hide: (item: ProposableItem) => HiddenWhy | null,
): Alternative[] {
  const own = items.find(({ itemId }) => itemId === line.itemId);
  const served = causes.filter(({ causeId }) => line.purposes.some((purpose) => purpose.causeId === causeId));
  const found = items.flatMap((item): Alternative[] => {
    if (item.itemId === line.itemId || stepOfPhase[item.phase] !== stepOfPhase[line.phase]) return [];
    const step = own?.easier === item.key ? "easier" : own?.harder === item.key ? "harder" : null;
    const purposes = usualPurposes(item, served);
    const serves = line.purposes.filter((wanted) =>
      purposes.some(
        (given) =>
          given.causeId === wanted.causeId &&
          given.muscleId === wanted.muscleId &&
          given.jointId === wanted.jointId &&
          servesSide(given.side, wanted.side),
      ),
    ).length;
    if (serves === 0 && step === null) return [];
    const usual = served.some(({ starter }) =>
      [starter.relieve, starter.relax, starter.stimulate, starter.strengthen, starter.joint].some((block) =>
        block.some((entry) => entry.item === item.key),
      ),
    );
    return [{ item, step, serves, usual, because: hide(item) }];
  });
  const rankOf = ({ because, step, serves, usual, item }: Alternative) => [
    because === null ? 0 : 1,
    item.phase === line.phase ? 0 : 1,
    -serves - (step === null ? 0 : 1),
    usual ? 0 : 1,
  ];
  return found.sort((one, two) => {
    const [left, right] = [rankOf(one), rankOf(two)];
    const difference = left.map((value, index) => value - (right[index] ?? 0)).find((value) => value !== 0);
    return difference ?? (one.item.key < two.item.key ? -1 : 1);
  });
}
