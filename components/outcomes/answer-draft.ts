import { z } from "zod";
import { answersSchema } from "@/domain/outcomes/answers";

const draftSchema = z.object({
  /** The answers belong to these questions; with other ones one begins anew. */
  version: z.number(),
  activityListId: z.string().nullable(),
  answers: answersSchema,
});
export type AnswerDraft = z.infer<typeof draftSchema>;

const prefix = "plumbline.measure.";
const place = (owner: string, itemId: string) => `${prefix}${owner}.${itemId}`;

/** What somebody has answered so far of one measure, on this device; null when there is nothing that still fits. */
export function readDraft(owner: string, itemId: string): AnswerDraft | null {
  try {
    const stored = draftSchema.safeParse(JSON.parse(window.localStorage.getItem(place(owner, itemId)) ?? "null"));
    return stored.success ? stored.data : null;
  } catch {
    return null;
  }
}

/** Kept at each step. Where the browser forbids it, the answers live as long as the page. */
export function keepDraft(owner: string, itemId: string, draft: AnswerDraft): void {
  try {
    window.localStorage.setItem(place(owner, itemId), JSON.stringify(draft));
  } catch {
    // Full or forbidden.
  }
}

export function forgetDraft(owner: string, itemId: string): void {
  try {
    window.localStorage.removeItem(place(owner, itemId));
  } catch {
    // Forbidden: nothing was kept.
  }
}
