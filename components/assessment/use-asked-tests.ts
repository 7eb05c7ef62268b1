import { useEffect, useState } from "react";
import { walkToTest } from "./field-walk";

/** Tests that a suggestion led to stay on screen; the newest one takes the focus once it is drawn. */
export function useAskedTests(first: string | null): {
  asked: ReadonlySet<string>;
  goTo: (testId: string) => void;
} {
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set(first ? [first] : []));
  const [wanted, setWanted] = useState(first);
  useEffect(() => {
    if (wanted && walkToTest(wanted)) setWanted(null);
  }, [wanted]);
  return {
    asked,
    goTo: (testId) => {
      setAsked((before) => new Set([...before, testId]));
      setWanted(testId);
    },
  };
}
