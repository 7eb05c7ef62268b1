import type { Side } from "@/domain/catalog/kinds";

/** A field that has not reached the server: ids and the text as typed, no names. */
export interface StoredDraft {
  testId: string;
  side: Side;
  input: string;
  method: string | null;
}

const place = (assessmentId: string) => `plumbline.assessment.${assessmentId}`;
const sides = ["left", "right", "none"] as const satisfies Side[];

/** Keeps what is not saved yet until this tab closes: a reload without a network loses nothing. */
export function storeDrafts(assessmentId: string, drafts: readonly StoredDraft[]): void {
  try {
    if (drafts.length === 0) sessionStorage.removeItem(place(assessmentId));
    else sessionStorage.setItem(place(assessmentId), JSON.stringify(drafts));
  } catch {
    // A browser that stores nothing still has the fields on screen.
  }
}

/** What an earlier load of this page left unsaved; nothing when that cannot be read. */
export function storedDrafts(assessmentId: string): StoredDraft[] {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(place(assessmentId)) ?? "[]");
    return Array.isArray(known) ? known.flatMap(draftFrom) : [];
  } catch {
    return [];
  }
}

function draftFrom(known: unknown): StoredDraft[] {
  if (typeof known !== "object" || known === null) return [];
  const { testId, side, input, method } = { testId: null, side: null, input: null, method: null, ...known };
  const named = sides.find((name) => name === side);
  if (typeof testId !== "string" || typeof input !== "string" || !named) return [];
  return [{ testId, side: named, input, method: typeof method === "string" ? method : null }];
}
