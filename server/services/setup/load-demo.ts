import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice, type Transaction } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, accountPractice, member, practice } from "@/db/schema/index";
import { harbourClients } from "@/db/seed/demo-clients-harbour";
import { startingClients } from "@/db/seed/demo-clients-starting";
import { underWayClients } from "@/db/seed/demo-clients-under-way";
import { type DemoPractice, demoPassword, demoPractices } from "@/db/seed/demo-people";
import type { DemoClient } from "@/db/seed/demo-shape";
import type { SystemActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { type CalendarDay, dayInZone } from "@/domain/time/calendar-day";
import { hashPassword } from "@/server/auth/password";
import { recordAudit } from "../audit/record-audit";
import { refreshOverview } from "../progress/refresh-overview";
import { seededChance } from "./demo/chance";
import { type DemoContext, publishedItems } from "./demo/context";
import { recordCheckIns, recordReminders } from "./demo/record-check-ins";
import { recordFind } from "./demo/record-find";
import { recordLogs } from "./demo/record-logs";
import { recordMeasures } from "./demo/record-measures";
import { recordMessages } from "./demo/record-messages";
import { recordPlan } from "./demo/record-plan";
import { loadContentPack } from "./load-content-pack";

const clientsOf = { hillside: [...underWayClients, ...startingClients], harbour: harbourClients };

/**
 * Loads the two demo practices with their people and 12 weeks of logs up to `now`. Deterministic for a given day.
 * Each practice is one transaction; meant for an empty, embedded database only (the caller decides that).
 */
export async function loadDemo(now: Date): Promise<{ practices: number; clients: number }> {
  const passwordHash = await hashPassword(demoPassword);
  let clients = 0;
  for (const [index, demo] of demoPractices.entries()) {
    clients += await loadPractice(demo, index + 1, now, passwordHash);
  }
  return { practices: demoPractices.length, clients };
}

async function loadPractice(demo: DemoPractice, seed: number, now: Date, passwordHash: string): Promise<number> {
  const practiceId = uuidv7();
  const { staff, key, decisionSupport, ...details } = demo;
  await directory()
    .insert(practice)
    .values({ id: practiceId, ...details, demoLoadedAt: now });
  const system: SystemActor = { kind: "system", practiceId, requestId: uuidv7() };
  await loadContentPack(system);
  return inPractice(system, async (tx) => {
    const staffIds: string[] = [];
    for (const person of staff) staffIds.push(await addPerson(tx, practiceId, person.roles, person, passwordHash));
    const admin = staffIds[staff.findIndex(({ roles }) => roles.includes("admin"))];
    if (decisionSupport)
      await tx
        .update(practice)
        .set({ decisionSupportAt: now, decisionSupportBy: admin })
        .where(eq(practice.id, practiceId));
    const today: CalendarDay = dayInZone(now, demo.zone);
    const item = await publishedItems(tx, practiceId);
    const context: DemoContext = { practiceId, staffIds, today, zone: demo.zone, chance: seededChance(seed), item };
    for (const [place, person] of clientsOf[key].entries()) await loadClient(tx, context, person, passwordHash, place);
    await recordAudit(tx, system, { action: "demo.load", subjectKind: "practice", subjectId: practiceId });
    return clientsOf[key].length;
  });
}

async function loadClient(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  passwordHash: string,
  place: number,
): Promise<void> {
  const found = await recordFind(tx, context, person);
  if (person.hasLogin) await addPerson(tx, context.practiceId, ["client"], person, passwordHash, found.clientId);
  const versions = await recordPlan(tx, context, person, found);
  await recordLogs(tx, context, person, found.clientId, versions);
  await recordMeasures(tx, context, person, found.clientId, place);
  await recordCheckIns(tx, { ...context, chance: seededChance(2000 + place) }, person, found.clientId);
  if (person.email === "maria@client.example")
    await recordReminders(tx, { ...context, chance: seededChance(3000) }, found.clientId);
  await refreshOverview(tx, context.practiceId, found.clientId);
  await recordMessages(tx, context, person, found.clientId);
}

async function addPerson(
  tx: Transaction,
  practiceId: string,
  roles: Role[],
  person: { name: string; email: string },
  passwordHash: string,
  clientId?: string,
): Promise<string> {
  const accountId = uuidv7();
  const memberId = uuidv7();
  await tx.insert(account).values({ id: accountId, email: person.email, name: person.name, passwordHash });
  await tx.insert(accountPractice).values({ accountId, practiceId });
  await tx.insert(member).values({
    practiceId,
    id: memberId,
    accountId,
    name: person.name,
    email: person.email,
    roles,
    clientId: clientId ?? null,
  });
  return memberId;
}
