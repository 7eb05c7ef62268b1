"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { FigureSide } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";

const FigureStill = dynamic(() => import("./figure-still").then((module) => module.FigureStill), {
  ssr: false,
});

type LazyStillProps = { pose: PoseData; side?: FigureSide; width: number; height: number; className?: string };

/**
 * The picture of a row, drawn when the row comes near: a hundred drawings would weigh megabytes, their poses weigh
 * little. The title stands beside it, so it says nothing of its own.
 */
export function LazyStill({ pose, side = "right", width, height, className }: LazyStillProps) {
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
      style={{ width, height }}
      className={classNames("grid shrink-0 place-items-center overflow-hidden text-ink", className)}
    >
      {near ? (
        <FigureStill pose={pose} side={side} at="effort" label="" width={width} height={height} arrows={false} />
      ) : null}
    </span>
  );
}
