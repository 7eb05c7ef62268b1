import type pg from "pg";

/** Ids of one practice's rows, one of each kind that a procedure can be asked about. */
export interface PracticeIds {
  practiceId: string;
  clientId: string;
  /** A client with nothing recorded yet. */
  newClientId: string;
  lockedScreenId: string;
  cautionId: string;
  exemptionId: string;
  assessmentId: string;
  openAssessmentId: string;
  testId: string;
  findingId: string;
  patternId: string;
  measureId: string;
  causeId: string;
  exerciseId: string;
  exerciseVersion: number;
  lineId: string;
  lineIds: string[];
  draftRevision: number;
  assignmentId: string;
  reliefAssignmentId: string;
  logId: string;
  messageId: string;
  checkInId: string;
  /** Two reasons on the board that may be put aside, and one that was. */
  reasonIds: string[];
  asideReasonId: string;
  memberId: string;
  otherMemberId: string;
  invitationId: string;
  accountId: string;
  failedJobIds: string[];
  transferId: string;
}

/** Looks one practice up with the eyes of the superuser: row-level security does not apply. */
export async function readPracticeIds(
  superuser: pg.Client,
  practiceId: string,
  clientName: string,
): Promise<PracticeIds> {
  const one = async (statement: string, ...values: unknown[]): Promise<string> => {
    const { rows } = await superuser.query<{ id: string }>(statement, [practiceId, ...values]);
    if (!rows[0]) throw new Error(`Nothing found: ${statement}`);
    return String(rows[0].id);
  };
  const all = async (statement: string, ...values: unknown[]): Promise<string[]> => {
    const { rows } = await superuser.query<{ id: string }>(statement, [practiceId, ...values]);
    return rows.map(({ id }) => id);
  };
  const clientId = await one("select id from client where practice_id = $1 and name = $2", clientName);
  const item = (kind: string, key: string) =>
    one("select id from catalog_item where practice_id = $1 and kind = $2 and key = $3", kind, key);
  const exerciseId = await item("exercise", "e_open_book");
  const lineIds = await all(
    "select id from draft_assignment where practice_id = $1 and client_id = $2 order by position",
    clientId,
  );
  return {
    practiceId,
    clientId,
    newClientId: await one(
      "select id from client c where practice_id = $1 and not exists(select 1 from red_flag_screen s where s.practice_id = c.practice_id and s.client_id = c.id) limit 1",
    ),
    lockedScreenId: await one(
      "select id from red_flag_screen s where practice_id = $1 and level in ('E', 'S') and not exists(select 1 from red_flag_clearance k where k.practice_id = s.practice_id and k.screen_id = s.id) limit 1",
    ),
    cautionId: await one("select id from client_caution where practice_id = $1 and ended_at is null limit 1"),
    exemptionId: await one("select id from step_exemption where practice_id = $1 and ended_at is null limit 1"),
    assessmentId: await one("select id from assessment where practice_id = $1 and client_id = $2 limit 1", clientId),
    openAssessmentId: await one("select id from assessment where practice_id = $1 and finished_at is null limit 1"),
    testId: await item("test", "t_sorensen"),
    measureId: await item("measure", "m_nprs_week"),
    findingId: await one("select id from finding where practice_id = $1 and client_id = $2 limit 1", clientId),
    patternId: await item("pattern", "lower_crossed"),
    causeId: await one(
      "select id from cause where practice_id = $1 and client_id = $2 and status <> 'resolved' limit 1",
      clientId,
    ),
    exerciseId,
    exerciseVersion: 1,
    lineId: lineIds.at(-1) ?? "",
    lineIds,
    draftRevision: Number(
      await one("select draft_revision as id from plan where practice_id = $1 and client_id = $2", clientId),
    ),
    assignmentId: await one(
      "select a.id from assignment a join plan p on p.practice_id = a.practice_id and p.id = a.plan_id and p.published_number = a.version_number where a.practice_id = $1 and a.client_id = $2 and a.phase <> 'relieve' limit 1",
      clientId,
    ),
    reliefAssignmentId: await one(
      "select a.id from assignment a join plan p on p.practice_id = a.practice_id and p.id = a.plan_id and p.published_number = a.version_number where a.practice_id = $1 and a.client_id = $2 and a.phase = 'relieve' limit 1",
      clientId,
    ),
    logId: await one(
      "select id from log where practice_id = $1 and client_id = $2 order by day desc, id limit 1",
      clientId,
    ),
    reasonIds: await all(
      "select id from triage_reason where practice_id = $1 and aside_at is null and kind not in ('screen_locked', 'red_flag_message') order by client_id, id",
    ),
    asideReasonId: await one("select id from triage_reason where practice_id = $1 and aside_at is not null limit 1"),
    checkInId: await one(
      "select id from check_in where practice_id = $1 and client_id = $2 order by due_on desc limit 1",
      clientId,
    ),
    messageId: await one("select id from message where practice_id = $1 and client_id = $2 limit 1", clientId),
    memberId: await one("select id from member where practice_id = $1 and 'practitioner' = any(roles) limit 1"),
    otherMemberId: await one(
      "select id from member where practice_id = $1 and roles = '{client}' order by id desc limit 1",
    ),
    invitationId: await one("select id from invitation where practice_id = $1 limit 1"),
    failedJobIds: await all("select id from failed_job where practice_id = $1 and settled_at is null order by id"),
    transferId: await one("select id from transfer where practice_id = $1 limit 1"),
    accountId: await one("select account_id as id from member where practice_id = $1 limit 1"),
  };
}
