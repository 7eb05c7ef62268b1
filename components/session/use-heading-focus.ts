"use client";

import { type RefObject, useEffect, useRef } from "react";

/** A new screen in the same page begins at its top, with its heading: for the eye and for the screen reader. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
