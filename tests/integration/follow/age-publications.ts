import { and, eq } from "drizzle-orm";
import pg from "pg";
import { inPractice } from "@/db/in-practice";
import { assignment, plan } from "@/db/schema/index";
import type { TestPractice } from "../../support/factories";

/** Moves a client's publications into the past: versions are append-only, so only the database's owner of owners can. */
export async function agePublications(own: TestPractice, clientId: string, days: number): Promise<void> {
  const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await superuser.connect();
  await superuser.query(
    "update plan_version set published_at = published_at - make_interval(days => $3) where practice_id = $1 and client_id = $2",
    [own.practiceId, clientId, days],
  );
  await superuser.end();
}

/** The one assignment of a client's published version. */
export async function publishedAssignment(own: TestPractice, clientId: string): Promise<string> {
  const [found] = await inPractice(own.system, (tx) =>
    tx
      .select({ id: assignment.id })
      .from(plan)
      .innerJoin(
        assignment,
        and(
          eq(assignment.practiceId, plan.practiceId),
          eq(assignment.planId, plan.id),
          eq(assignment.versionNumber, plan.publishedNumber),
        ),
      )
      .where(and(eq(plan.practiceId, own.practiceId), eq(plan.clientId, clientId))),
  );
  if (!found) throw new Error("Nothing is published.");
  return found.id;
}
