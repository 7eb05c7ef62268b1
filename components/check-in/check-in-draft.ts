import type { StillDoing } from "@/domain/check-ins/words";

export interface CheckInDraft {
  pain?: number;
  painFree?: "yes" | "no";
  pgic?: "1" | "2" | "3" | "4" | "5" | "6" | "7";
  flare?: "yes" | "no";
  stillDoing?: StillDoing;
}

/** The first question without an answer, or null. Free of pain is only asked after a zero. */
export function firstOpen(draft: CheckInDraft): keyof CheckInDraft | null {
  if (draft.pain === undefined) return "pain";
  if (draft.pain === 0 && !draft.painFree) return "painFree";
  if (!draft.pgic) return "pgic";
  if (!draft.flare) return "flare";
  return draft.stillDoing ? null : "stillDoing";
}

/** The draft as it is sent, or null while something is open. Pain above zero is never free of pain. */
export function toAnswer({ pain, painFree, pgic, flare, stillDoing }: CheckInDraft) {
  if (pain === undefined || !pgic || !flare || !stillDoing) return null;
  return { pain, painFree: pain === 0 && painFree === "yes", pgic: Number(pgic), flare: flare === "yes", stillDoing };
}
