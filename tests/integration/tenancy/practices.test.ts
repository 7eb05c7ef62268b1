import { and, eq } from "drizzle-orm";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { client, triageReason } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { holdsRight } from "@/domain/access/rights";
import { type Role, roles } from "@/domain/access/roles";
import { catalogEntrySchema } from "@/domain/catalog/entry";
import { dayInZone } from "@/domain/time/calendar-day";
import { recordFailure } from "@/server/services/jobs/record-failure";
import { inviteMember } from "@/server/services/people/invite-member";
import { loadDemo } from "@/server/services/setup/load-demo";
import { startImport } from "@/server/services/transfer/start-import";
import { callProcedure, refusalOf, type WalkedProcedure, walkProcedures } from "../../support/procedures";
import { demoActor } from "../../support/sign-in";
import { type PracticeIds, readPracticeIds } from "../../support/tenancy-ids";
import { procedureInputs } from "../../support/tenancy-inputs/all";
import type { InputContext } from "../../support/tenancy-inputs/shared";
import { fingerprint, markTexts } from "../../support/tenancy-marker";

const marker = "ZQX-OTHER-PRACTICE";
const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const procedures = walkProcedures();
const order = Object.keys(procedureInputs);
procedures.sort((one, other) => order.indexOf(one.path) - order.indexOf(other.path));

let actors: Record<Role, MemberActor>;
let own: InputContext;
let other: InputContext;

beforeAll(async () => {
  await superuser.connect();
  await loadDemo(new Date());
  actors = {
    practitioner: await demoActor("kate@hillside.example", "practitioner"),
    admin: await demoActor("ruth@hillside.example", "admin"),
    client: await demoActor("maria@client.example", "client"),
  };
  const stranger = await demoActor("peter@harbour.example", "admin");
  for (const admin of [actors.admin, stranger]) {
    await inviteMember(admin, { name: "Invited", email: `${admin.practiceId}@example.test`, roles: ["practitioner"] });
    await startImport(admin, { bytes: 10 });
    for (const subjectId of [uuidv7(), uuidv7()])
      await recordFailure(
        { kind: "system", practiceId: admin.practiceId, requestId: "test" },
        { task: "notice.deliver", subjectId, code: "mail_failed", attempts: 8 },
      );
  }
  await standReasons(actors.admin.practiceId, "Maria Okafor");
  await standReasons(stranger.practiceId, "Nils Aas");
  own = await contextOf(actors.admin.practiceId, "Maria Okafor");
  other = await contextOf(stranger.practiceId, "Nils Aas");
  await markTexts(superuser, other.ids.practiceId, marker);
}, 60_000);
afterAll(() => superuser.end());

/** Reasons on the board whatever the demo's day makes of its clients, the last of them put aside. */
async function standReasons(practiceId: string, clientName: string): Promise<void> {
  const actor = { kind: "system" as const, practiceId, requestId: "test" };
  await inPractice(actor, async (tx) => {
    const named = and(eq(client.practiceId, practiceId), eq(client.name, clientName));
    const [subject] = await tx.select({ clientId: client.id }).from(client).where(named);
    if (!subject) throw new Error(`No client ${clientName}.`);
    const rest = { practiceId, ...subject, urgency: 1, since: new Date(), source: "test", facts: {} };
    const kinds = ["pain_up", "flare", "silent", "silent_long"] as const;
    for (const [index, kind] of kinds.entries()) {
      const asideAt = index === 3 ? new Date() : null;
      await tx
        .insert(triageReason)
        .values({ ...rest, id: uuidv7(), kind, asideAt })
        .onConflictDoNothing();
    }
  });
}

async function contextOf(practiceId: string, clientName: string): Promise<InputContext> {
  const ids: PracticeIds = await readPracticeIds(superuser, practiceId, clientName);
  const { rows } = await superuser.query(
    "select content from catalog_version where practice_id = $1 and item_id = $2",
    [practiceId, ids.exerciseId],
  );
  const entry = catalogEntrySchema.parse({ kind: "exercise", content: rows[0]?.content });
  return { ids, entry, today: dayInZone(new Date(), "Europe/London") };
}

const callers = ({ access }: WalkedProcedure): Role[] =>
  access === "public" || access === "account" ? ["practitioner"] : roles.filter((role) => holdsRight(role, access));
const inputOf = (path: string, context: InputContext) => procedureInputs[path]?.input(context);
/** Whether the input names rows of a practice; ids made by a device differ at each call and do not count. */
const namesRows = (path: string) => namedIds(inputOf(path, own)).some(isKnown);
const namedIds = (input: unknown): string[] => JSON.stringify(input ?? {}).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
const isKnown = (id: string) => JSON.stringify(own.ids).includes(id);

async function answerOf(path: string, input: unknown, actor: MemberActor): Promise<string> {
  try {
    return JSON.stringify((await callProcedure(path, input, actor)) ?? null);
  } catch (error) {
    return error instanceof Error ? `${error.message} ${JSON.stringify(error.cause ?? null)}` : String(error);
  }
}

describe("every procedure × role × practice", () => {
  it("has a valid input for every procedure, and no procedure is forgotten", () => {
    expect(Object.keys(procedureInputs).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  describe.each(["both floors", "the queries alone, row-level security switched off"])(
    "another practice's ids: %s",
    (floors) => {
      beforeAll(async () => {
        if (floors !== "both floors") await switchSecurity("disable");
      });
      afterAll(async () => {
        if (floors !== "both floors") await switchSecurity("enable");
      });

      it.each(procedures)("$path answers not found, tells nothing and changes nothing", async (procedure) => {
        const { path } = procedure;
        if (path === "account.choose") return;
        const before = await fingerprint(superuser, other.ids.practiceId);
        for (const role of callers(procedure)) {
          const input = inputOf(path, other);
          const isAboutRows = namesRows(path);
          if (isAboutRows) expect(await refusalOf(callProcedure(path, input, actors[role])), role).toBe("not_found");
          // Changing one's own practice is the next test's; here only what reads or names the other one.
          else if (procedure.type === "mutation") continue;
          expect(await answerOf(path, inputOf(path, other), actors[role]), role).not.toContain(marker);
        }
        expect(await fingerprint(superuser, other.ids.practiceId)).toBe(before);
      });
    },
  );

  it("does not let anybody choose a practice they are not in", async () => {
    const input = { practiceId: other.ids.practiceId, role: "practitioner" };
    const refusal = await refusalOf(callProcedure("account.choose", input, actors.practitioner));
    expect(["not_found", "not_allowed"]).toContain(refusal);
  });

  it.each(procedures)("$path works in one's own practice and holds nothing of the other", async (procedure) => {
    const { path } = procedure;
    const before = await fingerprint(superuser, other.ids.practiceId);
    for (const role of callers(procedure)) {
      const input = inputOf(path, own);
      let refusal: string | null = null;
      let answer = "";
      try {
        answer = JSON.stringify((await callProcedure(path, input, actors[role])) ?? null);
      } catch (error) {
        refusal = await refusalOf(Promise.reject(error));
        answer = error instanceof Error ? error.message : "";
      }
      expect([null, ...(procedureInputs[path]?.may ?? [])], `${role}: ${answer}`).toContain(refusal);
      expect(answer).not.toContain(marker);
    }
    expect(await fingerprint(superuser, other.ids.practiceId)).toBe(before);
  });
});

describe("the check itself", () => {
  const readWithoutCondition = async () =>
    JSON.stringify(await inPractice(actors.practitioner, (tx) => tx.select({ name: client.name }).from(client)));

  it("finds the marker when a query forgets its practice and row-level security is gone", async () => {
    await switchSecurity("disable");
    try {
      expect(await readWithoutCondition()).toContain(marker);
    } finally {
      await switchSecurity("enable");
    }
  });

  it("finds none when only the query forgets", async () => {
    expect(await readWithoutCondition()).not.toContain(marker);
  });

  it("notices a changed row of the other practice", async () => {
    const before = await fingerprint(superuser, other.ids.practiceId);
    await superuser.query("update client set phone = '0' where practice_id = $1", [other.ids.practiceId]);
    expect(await fingerprint(superuser, other.ids.practiceId)).not.toBe(before);
  });
});

async function switchSecurity(state: "disable" | "enable"): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    "select distinct polrelid::regclass::text as name from pg_policy order by 1",
  );
  for (const { name } of rows) await superuser.query(`alter table ${name} ${state} row level security`);
}
