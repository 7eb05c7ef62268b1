import { leaveIfOver } from "@/components/people/leave-if-over";
import { createBrowserClient } from "@/components/trpc/browser-client";
import type { Today } from "@/domain/progress/dtos";

const client = createBrowserClient();

/** Reads Today anew; null when that is not possible now, so that what is shown stays. */
export async function readToday(): Promise<Today | null> {
  try {
    return await client.my.today.query({});
  } catch (error) {
    leaveIfOver(error);
    return null;
  }
}
