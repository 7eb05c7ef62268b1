"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { SessionLine } from "@/components/line/session-line";
import { ClientDock } from "@/components/shell/client-shell";
import { StopCard } from "@/components/today/stop-card";
import { useTrpc } from "@/components/trpc/trpc";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { stepOfPhase } from "@/domain/plan/words";
import type { Today } from "@/domain/progress/dtos";
import type { SaveLogInput } from "@/domain/progress/schemas";
import { linesLeft, withWaiting } from "@/domain/progress/waiting";
import type { LogOutcome } from "@/domain/progress/words";
import { ExerciseScreen, type Finished } from "./exercise-screen";
import { LogScreen } from "./log-screen";
import { useOutbox } from "./outbox-provider";
import { SessionEnd } from "./session-end";

/** The session of today: one screen an exercise, one screen a log, and a quiet end. */
export function SessionPlayer() {
  const t = useTranslations("my.session");
  const trpc = useTrpc();
  const { data: today } = useSuspenseQuery(trpc.my.today.queryOptions({}));
  if (today.lockedLevel) return <StopCard today={today} level={today.lockedLevel} />;
  if (today.lines.length === 0)
    return (
      <>
        <EmptyState title={t("nothingTitle")}>{t("nothingBody")}</EmptyState>
        <ClientDock>
          <LinkButton href="/my" variant="soft" size={60} className="grow">
            {t("backToToday")}
          </LinkButton>
        </ClientDock>
      </>
    );
  return <OnceOpen today={today} />;
}

/** What waited on this device when the page came alive was done before: the session begins after it. */
function OnceOpen({ today }: { today: Today }) {
  const { brought } = useOutbox();
  return <Running key={brought ? "resumed" : "first"} today={today} />;
}

function Running({ today: latest }: { today: Today }) {
  const { add, waiting } = useOutbox();
  // The session is what was left when it began: neither a refetch nor midnight takes an exercise away under the thumb.
  const [today] = useState(() => withWaiting(latest, waiting));
  const [lines] = useState(() => {
    const left = linesLeft(today);
    return left.length > 0 ? left : today.lines;
  });
  const [index, setIndex] = useState(0);
  const [finished, setFinished] = useState<Finished | null>(null);
  const [stopped, setStopped] = useState(false);
  const [outcomes, setOutcomes] = useState<LogOutcome[]>([]);
  const onFinish = useCallback((how: Finished) => setFinished(how), []);
  const line = lines[index];
  if (!line)
    return (
      <SessionEnd
        done={outcomes.filter((outcome) => outcome === "done" || outcome === "partly").length}
        count={lines.length}
        stopped={stopped}
        moreLater={!stopped && lines.some(({ spokenToday, dose }) => spokenToday + 1 < dose.timesADay)}
        tooPainful={outcomes.includes("too_painful")}
        answerTime={today.practice.answerTime}
      />
    );
  const next = lines[index + 1] ?? null;
  const sessionLine = (
    <SessionLine
      current={index}
      stations={lines.map((entry, position) => ({
        key: entry.assignmentId,
        hue: stepOfPhase[entry.phase],
        state:
          position < index || (position === index && finished)
            ? "achieved"
            : position === index
              ? "under_way"
              : "planned",
      }))}
    />
  );
  async function save(log: SaveLogInput, stop: boolean) {
    if (!add) return;
    await add({ kind: "log", input: log });
    setOutcomes([...outcomes, log.outcome]);
    setFinished(null);
    setIndex(stop ? lines.length : index + 1);
    if (stop) setStopped(true);
  }
  const shared = { line, next, sessionLine };
  return finished ? (
    <LogScreen
      key={`log ${line.assignmentId}`}
      {...shared}
      today={today}
      finished={finished}
      onSave={(log, stop) => void save(log, stop)}
    />
  ) : (
    <ExerciseScreen key={line.assignmentId} {...shared} look={today.look} onFinish={onFinish} />
  );
}
