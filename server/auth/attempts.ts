import { createHash } from "node:crypto";
import { and, count, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { attempt } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";

const windowMinutes = 15;

/** The most attempts in the window, for the name tried and for the network address they come from. */
const most = {
  "sign-in": { name: 10, from: 60 },
  password: { name: 10, from: 60 },
  reset: { name: 3, from: 20 },
  /** Links that carry their own secret: check-ins, and stopping a kind of mail. */
  link: { name: 20, from: 60 },
  calendar: { name: 60, from: 300 },
} as const;

export interface CountedAttempt {
  /** For attempts that proved right: only wrong ones slow anybody down. */
  forget: () => Promise<void>;
}

/**
 * Counts an attempt for the name tried and for the address it came from; throws `rate_limited` above the most of
 * its purpose in 15 minutes. Counted before it is judged, so that parallel guesses gain nothing. Stored hashed only.
 */
export async function countAttempt(purpose: keyof typeof most, name: string, from: string): Promise<CountedAttempt> {
  const limits: [string, number][] = [
    [bucketOf(`${purpose}:name:${name}`), most[purpose].name],
    [bucketOf(`${purpose}:from:${from}`), most[purpose].from],
  ];
  const rows = limits.map(([bucket]) => ({ id: uuidv7(), bucket }));
  await directory().insert(attempt).values(rows);
  const since = sql`now() - make_interval(mins => ${windowMinutes})`;
  for (const [bucket, limit] of limits) {
    const counted = await directory()
      .select({ attempts: count() })
      .from(attempt)
      .where(and(eq(attempt.bucket, bucket), gt(attempt.at, since)));
    if ((counted[0]?.attempts ?? 0) > limit)
      throw new ServiceError("rate_limited", { facts: { minutes: windowMinutes } });
  }
  await directory().delete(attempt).where(lt(attempt.at, sql`now() - interval '1 day'`));
  return {
    forget: async () => {
      const ids = rows.map((row) => row.id);
      await directory().delete(attempt).where(inArray(attempt.id, ids));
    },
  };
}

/** One durable write that means nothing: an answer about no account then takes as long as one that is recorded. */
export async function padAnswer(): Promise<void> {
  await directory()
    .insert(attempt)
    .values({ id: uuidv7(), bucket: bucketOf("padding") });
}

function bucketOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
