import { createHash } from "node:crypto";
import { and, count, eq, gt, lt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { attempt } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";

const windowMinutes = 15;
const mostPerName = 10;
const mostPerAddress = 60;

/**
 * Counts an attempt for the name tried and for the network address it came from; throws `rate_limited` above
 * 10 and 60 in 15 minutes. Names and addresses are stored hashed only.
 */
export async function countAttempt(purpose: string, name: string, headers: Headers): Promise<void> {
  const from = headers.get("x-forwarded-for")?.split(",")[0]?.trim() ?? headers.get("x-real-ip") ?? "local";
  const limits: [string, number][] = [
    [bucketOf(`${purpose}:name:${name}`), mostPerName],
    [bucketOf(`${purpose}:from:${from}`), mostPerAddress],
  ];
  const since = sql`now() - make_interval(mins => ${windowMinutes})`;
  for (const [bucket, most] of limits) {
    await directory().insert(attempt).values({ id: uuidv7(), bucket });
    const rows = await directory()
      .select({ attempts: count() })
      .from(attempt)
      .where(and(eq(attempt.bucket, bucket), gt(attempt.at, since)));
    if ((rows[0]?.attempts ?? 0) > most) throw new ServiceError("rate_limited", { facts: { minutes: windowMinutes } });
  }
  await directory().delete(attempt).where(lt(attempt.at, sql`now() - interval '1 day'`));
}

function bucketOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
