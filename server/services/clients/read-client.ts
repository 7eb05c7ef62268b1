import { sql } from "drizzle-orm";
import { z } from "zod";
import { actionLevelSchema, isOpenCause } from "@/domain/assessment/words";
import { contraindicationSchema } from "@/domain/catalog/kinds";
import type { ClientDetail } from "@/domain/clients/dtos";
import { clientIdSchema } from "@/domain/clients/schemas";
import { stepsDone } from "@/domain/discharge/four-of-four";
import { dischargeReasons } from "@/domain/discharge/words";
import { onsetSchema } from "@/domain/outcomes/onset";
import { stepStateSchema } from "@/domain/plan/words";
import { flareOn } from "@/domain/progress/flare";
import { fourSteps } from "@/domain/progress/four-steps";
import { meanPain } from "@/domain/progress/mean-pain";
import { nextAction } from "@/domain/progress/next-action";
import { symptomsGone } from "@/domain/progress/symptoms-gone";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone, daysBetween } from "@/domain/time/calendar-day";
import { readClientFacts, stepInputs } from "../progress/read-steps";
import { defineVerb } from "../verb";

const moment = z.coerce.date();
const headSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  bornOn: z.string().nullable(),
  zone: z.string(),
  complaint: z.string().nullable(),
  onset: onsetSchema.nullable(),
  minutesADay: z.number(),
  createdAt: moment,
  archivedAt: moment.nullable(),
  discharge: z
    .object({
      id: z.string(),
      on: z.string(),
      by: z.string().nullable(),
      reason: z.enum(dischargeReasons),
      steps: z.record(z.string(), stepStateSchema),
    })
    .nullable(),
  episodes: z.number(),
  /** When the client was taken back after a discharge, the latest time; null: this is the first episode. */
  returnedAt: moment.nullable(),
  access: z.enum(["none", "invited", "member"]),
  exemptions: z.array(z.object({ id: z.string(), step: z.enum(["relieve", "muscles", "joints"]), reason: z.string() })),
  cautions: z.array(
    z.object({ id: z.string(), code: contraindicationSchema, note: z.string().nullable(), recordedAt: moment }),
  ),
  screen: z
    .object({ id: z.string(), level: actionLevelSchema.nullable(), answeredAt: moment, cleared: z.boolean() })
    .nullable(),
  lockedScreenId: z.string().nullable(),
  unreadMessages: z.number(),
  urgentMessage: z.boolean(),
  assessment: z.object({ id: z.string(), open: z.boolean(), startedAt: moment }).nullable(),
  hasDraft: z.boolean(),
});

/** One client as their page shows them: who, where in the four steps, how they are, what is next. Recorded as a read. */
export const readClient = defineVerb({
  right: "client.read",
  input: clientIdSchema,
  run: async (tx, { clientId }, actor) => {
    const own = sql`practice_id = ${actor.practiceId} and client_id = ${clientId}`;
    const head = await tx.execute(sql`
      select json_build_object(
        'name', name, 'email', email, 'phone', phone, 'bornOn', born_on, 'zone', zone, 'complaint', complaint, 'onset', onset,
        'minutesADay', minutes_a_day, 'createdAt', created_at, 'archivedAt', archived_at,
        'discharge', (select json_build_object('id', id, 'on', discharged_on, 'reason', reason, 'steps', steps,
            'by', (select name from member where member.practice_id = discharge.practice_id and member.id = discharge.discharged_by))
          from discharge where ${own} and ended_at is null),
        'episodes', greatest(1, (select count(*) from episode where ${own})),
        'returnedAt', (select max(created_at) from episode where ${own} and number > 1),
        'access', case when exists(select 1 from member where ${own} and removed_at is null and unclaimed_at is null) then 'member'
          when exists(select 1 from invitation where ${own} and used_at is null and withdrawn_at is null and expires_at > now()) then 'invited'
          else 'none' end,
        'exemptions', (select coalesce(json_agg(json_build_object('id', id, 'step', step, 'reason', reason)), '[]')
          from step_exemption where ${own} and ended_at is null),
        'cautions', (select coalesce(json_agg(json_build_object('id', id, 'code', code, 'note', note, 'recordedAt', recorded_at) order by recorded_at), '[]')
          from client_caution where ${own} and ended_at is null),
        'screen', (select json_build_object('id', id, 'level', level, 'answeredAt', answered_at, 'cleared',
            exists(select 1 from red_flag_clearance cleared where cleared.practice_id = ${actor.practiceId} and cleared.screen_id = red_flag_screen.id))
          from red_flag_screen where ${own} order by answered_at desc, id desc limit 1),
        'lockedScreenId', (select id from red_flag_screen screen where ${own} and level in ('E', 'S')
            and not exists(select 1 from red_flag_clearance cleared where cleared.practice_id = ${actor.practiceId} and cleared.screen_id = screen.id)
          order by level, answered_at desc limit 1),
        'unreadMessages', coalesce((select unread_messages from client_overview where ${own}), 0),
        'urgentMessage', exists(select 1 from client_overview where ${own} and urgent_message_since is not null),
        'assessment', (select json_build_object('id', id, 'open', finished_at is null, 'startedAt', started_at)
          from assessment where ${own} order by started_at desc, id desc limit 1),
        'hasDraft', exists(select 1 from draft_assignment where ${own})) as "head"
      from client where practice_id = ${actor.practiceId} and id = ${clientId}`);
    if (!head.rows[0]) throw new ServiceError("not_found");
    const known = headSchema.parse(head.rows[0].head);
    const { assessment, discharge, returnedAt, ...shown } = known;
    const isOfEpisode = (at: Date | undefined) => at !== undefined && (returnedAt === null || at >= returnedAt);
    const facts = await readClientFacts(tx, actor.practiceId, clientId);
    const today = dayInZone(new Date(), known.zone);
    const steps = fourSteps(stepInputs(facts));
    const open = facts.causes.filter(({ status }) => isOpenCause(status));
    const served = new Set(facts.lines.flatMap(({ causeIds }) => causeIds));
    const first = facts.pain[0];
    const last = facts.pain.at(-1);
    const result: ClientDetail = {
      ...shown,
      discharge: discharge && shownDischarge(discharge),
      id: clientId,
      today,
      steps,
      lockedLevel: facts.lockedLevel,
      openAssessmentId: assessment?.open ? assessment.id : null,
      openCauses: open.length,
      closedCauses: facts.causes.length - open.length,
      symptomsGone: discharge === null && open.length > 0 && symptomsGone(facts.pain, today),
      painNow: last?.score ?? null,
      painDay: last?.day ?? null,
      painFirst: meanPain(facts.pain.slice(0, 7)),
      painLatest: meanPain(facts.pain.slice(-7)),
      painWeeks: first && last ? Math.round(daysBetween(first.day, last.day) / 7) : null,
      lastLogAt: facts.lastLogAt === null ? null : new Date(facts.lastLogAt),
      publishedNumber: facts.publishedNumber,
      publishedAt: facts.publishedAt === null ? null : new Date(facts.publishedAt),
      next: nextAction({
        archived: known.archivedAt !== null,
        dischargedOn: discharge?.on ?? null,
        lockedLevel: facts.lockedLevel,
        screened: facts.screened && isOfEpisode(known.screen?.answeredAt),
        returned: returnedAt !== null,
        assessment:
          !assessment || !isOfEpisode(assessment.startedAt) ? "none" : assessment.open ? "started" : "finished",
        states: steps.map(({ state }) => state),
        openCauses: open.length,
        uncoveredCauses: open.filter(({ id }) => !served.has(id)).length,
        hasDraft: known.hasDraft,
        publishedNumber: facts.publishedNumber,
        unreadMessages: known.unreadMessages,
        urgentMessage: known.urgentMessage,
        access: known.access,
        retestOn: open.flatMap(({ retestOn }) => retestOn ?? []).sort()[0] ?? null,
        symptomsGone: symptomsGone(facts.pain, today),
        flare: flareOn(facts.flares, today) !== null,
        today,
      }),
    };
    return { result, audit: { action: "client.read", subjectKind: "client", subjectId: clientId, clientId } };
  },
});

function shownDischarge({ steps, ...made }: NonNullable<z.infer<typeof headSchema>["discharge"]>) {
  return { ...made, stepsDone: stepsDone(Object.values(steps)) };
}
