"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ClientDock } from "@/components/shell/client-shell";
import { StopCard } from "@/components/today/stop-card";
import { useTrpc } from "@/components/trpc/trpc";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Today } from "@/domain/progress/dtos";
import { linesOfPlace, type SessionPlace } from "@/domain/progress/session-place";
import { linesLeft } from "@/domain/progress/waiting-said";
import { useOutbox } from "./outbox-provider";
import { ResumeCard } from "./resume-card";
import { RunningSession } from "./running-session";
import { forgetPlace, readPlace } from "./session-store";
import { isOfEarlierDay, shownToday } from "./shown-today";

/** The session of today: one screen an exercise, one screen a log, and a quiet end. */
export function SessionPlayer({ owner }: { owner: string }) {
  const t = useTranslations("my.session");
  const trpc = useTrpc();
  const { data: today } = useSuspenseQuery(trpc.my.today.queryOptions({}));
  const outbox = useOutbox();
  if (today.lockedLevel) return <StopCard today={today} level={today.lockedLevel} />;
  // A page that was kept on a day of rest may be opened on another.
  if (shownToday(today, outbox).lines.length === 0)
    return (
      <>
        <div className="px-5">
          <EmptyState level={1} title={t("nothingTitle")}>
            {t("nothingBody")}
          </EmptyState>
        </div>
        <ClientDock>
          <LinkButton href="/my" variant="soft" size={60} className="grow">
            {t("backToToday")}
          </LinkButton>
        </ClientDock>
      </>
    );
  return <OnceOpen today={today} owner={owner} />;
}

/** What waited on this device when the page came alive was done before: the session begins after it, on the day it is. */
function OnceOpen({ today, owner }: { today: Today; owner: string }) {
  const { brought, openedAt } = useOutbox();
  // Once only: the portal's own answer of this day must not begin a running session anew.
  const [first] = useState(today);
  const [wasKept, setWasKept] = useState(false);
  useEffect(() => setWasKept(isOfEarlierDay(first, openedAt)), [first, openedAt]);
  return <Begin key={`${brought ? "resumed" : "first"} ${wasKept}`} today={today} owner={owner} />;
}

/** Known once the device was asked: null where no session of today was left in the middle. */
type Stored = { place: SessionPlace; lines: Today["lines"] } | null | undefined;

function Begin({ today: latest, owner }: { today: Today; owner: string }) {
  const trpc = useTrpc();
  const outbox = useOutbox();
  const { data: forms } = useQuery(trpc.my.easierForms.queryOptions({}));
  // The session is what was left when it began: neither a refetch nor midnight takes an exercise away under the thumb.
  const [today] = useState(() => shownToday(latest, outbox));
  const [lines] = useState(() => {
    const left = linesLeft(today);
    return left.length > 0 ? left : today.lines;
  });
  const [stored, setStored] = useState<Stored>(undefined);
  const [goesOn, setGoesOn] = useState(false);
  useEffect(() => {
    const place = readPlace(owner);
    const known = place && linesOfPlace(place, today);
    if (place && !known) forgetPlace(owner);
    setStored(place && known ? { place, lines: known } : null);
  }, [owner, today]);
  const easierOf = ({ assignmentId }: Today["lines"][number]) =>
    forms?.items.find((form) => form.assignmentId === assignmentId)?.line;
  const line = stored?.lines[stored.place.index];
  if (stored && line && !goesOn)
    return (
      <ResumeCard
        line={(stored.place.easier && easierOf(line)) || line}
        look={today.look}
        index={stored.place.index}
        count={stored.lines.length}
        onGoOn={() => setGoesOn(true)}
        onAnew={() => {
          forgetPlace(owner);
          setStored(null);
        }}
      />
    );
  return (
    <RunningSession
      key={goesOn ? "went on" : "anew"}
      today={today}
      lines={stored && goesOn ? stored.lines : lines}
      stored={stored && goesOn ? stored.place : null}
      // Before the device was asked, nothing may be written over what it keeps.
      owner={stored === undefined ? null : owner}
      forms={forms?.items ?? []}
    />
  );
}
