import { leaveIfOver } from "@/components/people/leave-if-over";
import { isOfLine } from "@/components/session/line-failure";
import { createBrowserClient } from "@/components/trpc/browser-client";
import type { Today } from "@/domain/progress/dtos";

const client = createBrowserClient();

/** Reads Today anew. `line`: the portal could not be reached; null: it could not say just now. */
export async function readToday(): Promise<Today | "line" | null> {
  try {
    return await client.my.today.query({});
  } catch (error) {
    leaveIfOver(error);
    return isOfLine(error) ? "line" : null;
  }
}
