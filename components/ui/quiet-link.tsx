"use client";

import Link from "next/link";
import { type ComponentProps, useSyncExternalStore } from "react";

/** How long (ms) after it came alive a page rests: what it needs itself comes first on one bar of network. */
const untilRest = 3_000;
let rests = false;
const waiting = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  if (waiting.size === 0 && !rests)
    setTimeout(() => {
      rests = true;
      for (const tell of waiting) tell();
    }, untilRest);
  waiting.add(changed);
  return () => waiting.delete(changed);
}

/** A link whose page is fetched ahead when the one it stands on rests. */
export function QuietLink(props: ComponentProps<typeof Link>) {
  const isResting = useSyncExternalStore(
    subscribe,
    () => rests,
    () => false,
  );
  return <Link prefetch={isResting ? null : false} {...props} />;
}
