import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import type { Finding, Test } from "@/domain/assessment/dtos";
import type { NextTestView } from "@/domain/assessment/ranking-dtos";
import { type Battery, batteryOf, positionNow } from "./battery";
import type { CountedTests } from "./counted-tests";

export interface Guide {
  battery: Battery;
  /** False where the practice has switched decision support off: then nothing is suggested. */
  suggests: boolean;
  /** The battery comes first; the practitioner may leave it. */
  inBattery: boolean;
  /** The test to do next, with reasons once the battery is behind. */
  next: { test: Test; reasons: NextTestView | null } | null;
  isWaiting: boolean;
  skip: (testId: string) => void;
  leaveBattery: () => void;
}

type GuideOf = {
  clientId: string;
  isOpen: boolean;
  tests: readonly Test[];
  findings: readonly Finding[];
  counted: CountedTests;
};

/** What to test next: the short battery in the order of the positions, then what would tell the leading patterns apart. */
export function useGuide({ clientId, isOpen, tests, findings, counted }: GuideOf): Guide {
  const trpc = useTrpc();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [hasLeft, setLeft] = useState(false);
  const battery = batteryOf(tests, findings, counted.isWhole);
  const open = battery.left.filter(({ id }) => !skipped.includes(id));
  const inBattery = !hasLeft && open.length > 0;
  const support = useQuery(trpc.people.decisionSupport.queryOptions({}, { enabled: isOpen, staleTime: 300_000 }));
  const suggests = support.data?.on === true;
  const passed = hasLeft ? battery.left.map(({ id }) => id) : [];
  const suggested = useQuery(
    trpc.causes.nextTests.queryOptions(
      { clientId, position: positionNow(tests, findings), skip: [...new Set([...skipped, ...passed])] },
      { enabled: isOpen && suggests && !inBattery, placeholderData: keepPreviousData },
    ),
  );
  const reasons = suggested.data?.items[0] ?? null;
  const test = tests.find(({ id }) => id === reasons?.testId);
  const [first] = open;
  return {
    battery,
    suggests,
    inBattery,
    next: inBattery && first ? { test: first, reasons: null } : test ? { test, reasons } : null,
    isWaiting: support.isPending || (suggests && !inBattery && suggested.isPending),
    skip: (testId) => setSkipped((before) => [...before, testId]),
    leaveBattery: () => setLeft(true),
  };
}
