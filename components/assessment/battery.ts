import type { Finding, Test } from "@/domain/assessment/dtos";
import { sidesOf } from "@/domain/assessment/judge-finding";
import type { BodyPosition } from "@/domain/catalog/kinds";
import { positionOrder } from "./test-groups";

export interface Battery {
  done: number;
  count: number;
  /** Tests of the battery without a result on every side, in the order of the sheet. */
  left: Test[];
}

/** How far the short battery is. `isWhole` = counted from its parts already. */
export function batteryOf(
  tests: readonly Test[],
  findings: readonly Finding[],
  isWhole: (test: Test) => boolean,
): Battery {
  const battery = tests.filter(({ shortBattery }) => shortBattery);
  const isDone = (test: Test) =>
    isWhole(test) ||
    sidesOf(test).every((side) => findings.some(({ testId, side: known }) => testId === test.id && known === side));
  const left = battery.filter((test) => !isDone(test));
  return {
    done: battery.length - left.length,
    count: battery.length,
    left: positionOrder.flatMap((position) => left.filter((test) => test.position === position)),
  };
}

/** How the client lies or stands now: as the newest result says. Null before the first. */
export function positionNow(tests: readonly Test[], findings: readonly Finding[]): BodyPosition | null {
  const newest = findings.reduce<Finding | null>(
    (latest, finding) => (latest && latest.recordedAt >= finding.recordedAt ? latest : finding),
    null,
  );
  const position = tests.find(({ id }) => id === newest?.testId)?.position ?? null;
  return position === "any" ? null : position;
}
