import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { OpenDraft } from "./draft";

// What draft and version have in common, the record of an override included: copied as it stands.
const shared = sql.raw(
  "client_id, item_id, item_version, phase, side, dose, weekdays, in_relief_kit, ask_effort, ask_pain, note, override_reason, override_by, override_at, rule_ids, overrides, position",
);
const idRows = z.array(z.object({ id: z.string() }));

/** Copies the draft's lines and purposes into a version that has just been made. */
export async function copyDraftToVersion(tx: Transaction, draft: OpenDraft, number: number): Promise<void> {
  const { practiceId, planId } = draft;
  const lineIds = draft.lines.map(({ lineId }) => lineId);
  await tx.execute(sql`
    insert into assignment (practice_id, id, plan_id, version_number, line_id, ${shared})
    select line.practice_id, fresh.made, line.plan_id, ${number}::int, line.id, ${shared}
      from draft_assignment line
      join unnest(${sql.param(lineIds)}::uuid[], ${sql.param(freshIds(lineIds))}::uuid[]) as fresh(known, made) on fresh.known = line.id
     where line.practice_id = ${practiceId} and line.plan_id = ${planId}`);
  const found = await tx.execute(sql`
    select purpose.id from draft_purpose purpose
     where purpose.practice_id = ${practiceId} and purpose.draft_assignment_id = any(${sql.param(lineIds)}::uuid[])`);
  const purposeIds = idRows.parse(found.rows).map(({ id }) => id);
  await tx.execute(sql`
    insert into assignment_purpose (practice_id, id, client_id, assignment_id, cause_id, muscle_id, joint_id, target_side, finding_id)
    select purpose.practice_id, fresh.made, purpose.client_id, line.id, purpose.cause_id, purpose.muscle_id, purpose.joint_id, purpose.target_side, purpose.finding_id
      from draft_purpose purpose
      join unnest(${sql.param(purposeIds)}::uuid[], ${sql.param(freshIds(purposeIds))}::uuid[]) as fresh(known, made) on fresh.known = purpose.id
      join assignment line on line.practice_id = purpose.practice_id and line.plan_id = ${planId}
       and line.version_number = ${number}::int and line.line_id = purpose.draft_assignment_id
     where purpose.practice_id = ${practiceId}`);
}

/** Copies a published version's lines and purposes into the draft, which must be empty. */
export async function copyVersionToDraft(tx: Transaction, draft: OpenDraft, number: number): Promise<void> {
  const { practiceId, planId } = draft;
  await tx.execute(sql`
    insert into draft_assignment (practice_id, id, plan_id, ${shared})
    select practice_id, line_id, plan_id, ${shared} from assignment
     where practice_id = ${practiceId} and plan_id = ${planId} and version_number = ${number}::int`);
  await tx.execute(sql`
    insert into draft_purpose (practice_id, id, client_id, draft_assignment_id, cause_id, muscle_id, joint_id, target_side, finding_id)
    select purpose.practice_id, purpose.id, purpose.client_id, line.line_id, purpose.cause_id, purpose.muscle_id, purpose.joint_id, purpose.target_side, purpose.finding_id
      from assignment line
      join assignment_purpose purpose on purpose.practice_id = line.practice_id and purpose.assignment_id = line.id
     where line.practice_id = ${practiceId} and line.plan_id = ${planId} and line.version_number = ${number}::int`);
}

/** The draft's reason becomes what was published with a version, or none. */
export async function copyMinutesToDraft(tx: Transaction, { practiceId, planId }: OpenDraft, number: number | null) {
  await tx.execute(sql`
    update plan set (minutes_reason, minutes_allowed, minutes_by, minutes_at) = (
        select version.minutes_reason, version.minutes_allowed, version.minutes_by, version.minutes_at
          from plan_version version
         where version.practice_id = plan.practice_id and version.plan_id = plan.id and version.number = ${number}::int)
     where plan.practice_id = ${practiceId} and plan.id = ${planId}`);
}

const freshIds = (ids: readonly string[]): string[] => ids.map(() => uuidv7());
