import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { client, plan, planVersion } from "@/db/schema/index";
import type { ComparisonView, VersionView } from "@/domain/plan/dtos";
import { compareVersionsSchema, listVersionsSchema } from "@/domain/plan/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { languageOfReader } from "../catalog/language-of-reader";
import { defineVerb } from "../verb";
import { readVersionLines } from "./lines";
import { readLineParts } from "./parts";

interface Subject {
  clientId: string;
  name: string;
  planId: string | null;
  publishedNumber: number | null;
}

async function readSubject(tx: Transaction, practiceId: string, clientId: string): Promise<Subject> {
  const [found] = await tx
    .select({ name: client.name, planId: plan.id, publishedNumber: plan.publishedNumber })
    .from(client)
    .leftJoin(plan, and(eq(plan.practiceId, client.practiceId), eq(plan.clientId, client.id)))
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  if (!found) throw new ServiceError("not_found");
  return { clientId, ...found };
}

// Qualified by hand: in a select from one table drizzle writes bare column names, which a sub-select would take for its own.
const ofVersion = {
  practiceId: planVersion.practiceId,
  number: planVersion.number,
  publishedAt: planVersion.publishedAt,
  note: planVersion.note,
  publishedBy: sql<
    string | null
  >`(select name from member where member.practice_id = plan_version.practice_id and member.id = plan_version.published_by)`,
  lineCount: sql<number>`(select count(*)::int from assignment line where line.practice_id = plan_version.practice_id
    and line.plan_id = plan_version.plan_id and line.version_number = plan_version.number)`,
};

const versionView = (
  { practiceId: _, ...row }: Omit<VersionView, "current"> & { practiceId: string },
  subject: Subject,
): VersionView => ({ ...row, current: row.number === subject.publishedNumber });

/** The published versions of a client's plan, newest first, by pages. */
export const listVersions = defineVerb({
  right: "plan.read",
  input: listVersionsSchema,
  async run(tx, { clientId, cursor, limit }, { practiceId }) {
    const subject = await readSubject(tx, practiceId, clientId);
    const audit = { action: "plan.read", subjectKind: "plan", subjectId: subject.planId, clientId };
    if (subject.planId === null) return { result: { items: [], next: null }, audit };
    const own = and(eq(planVersion.practiceId, practiceId), eq(planVersion.planId, subject.planId));
    const rows = await tx
      .select(ofVersion)
      .from(planVersion)
      .where(cursor === null ? own : and(own, lt(planVersion.number, Number(cursor.after) || 0)))
      .orderBy(desc(planVersion.number))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map((row) => versionView(row, subject));
    const last = items.at(-1);
    const next = rows.length > limit && last ? { after: String(last.number), id: subject.planId } : null;
    return { result: { items, next }, audit };
  },
});

/** Any two published versions of a client's plan, each with its lines. Throws `not_found`. */
export const compareVersions = defineVerb({
  right: "plan.read",
  input: compareVersionsSchema,
  async run(tx, { clientId, from, to }, actor) {
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    const subject = await readSubject(tx, practiceId, clientId);
    const { planId, name } = subject;
    if (planId === null) throw new ServiceError("not_found");
    const rows = await tx
      .select(ofVersion)
      .from(planVersion)
      .where(
        and(
          eq(planVersion.practiceId, practiceId),
          eq(planVersion.planId, planId),
          inArray(planVersion.number, [from, to]),
        ),
      );
    const version = (number: number) => {
      const row = rows.find((known) => known.number === number);
      if (!row) throw new ServiceError("not_found");
      return versionView(row, subject);
    };
    const before = await readVersionLines(tx, practiceId, planId, from, language);
    const after = await readVersionLines(tx, practiceId, planId, to, language);
    const result: ComparisonView = {
      client: { id: clientId, name },
      from: version(from),
      to: version(to),
      before,
      after,
      parts: await readLineParts(tx, practiceId, [...before, ...after], language),
    };
    return { result, audit: { action: "plan.read", subjectKind: "plan", subjectId: planId, clientId } };
  },
});
