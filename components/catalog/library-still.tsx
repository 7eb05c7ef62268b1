"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { PoseData } from "@/domain/figure/pose-data";

const FigureStill = dynamic(() => import("../figure/figure-still").then((module) => module.FigureStill), {
  ssr: false,
});

/**
 * The picture of a library row, 66 by 48, drawn when the row comes near: a hundred drawings would weigh megabytes,
 * their poses weigh little. The title stands beside it, so it says nothing of its own.
 */
export function LibraryStill({ pose }: { pose: PoseData }) {
  const place = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        watch.disconnect();
      },
      { rootMargin: "300px" },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <span
      ref={place}
      aria-hidden="true"
      className="grid h-12 w-[66px] shrink-0 place-items-center overflow-hidden text-ink"
    >
      {near ? (
        <FigureStill pose={pose} side="right" at="effort" label="" width={66} height={48} arrows={false} />
      ) : null}
    </span>
  );
}
