import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, accountPractice, client, member, practice } from "@/db/schema/index";
import type { MemberActor, SystemActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { refreshOverview } from "@/server/services/progress/refresh-overview";

/** A practice of a test's own, with one member in each staff role. */
export interface TestPractice {
  practiceId: string;
  system: SystemActor;
  practitioner: MemberActor;
  admin: MemberActor;
}

export async function makePractice(name = "Test practice"): Promise<TestPractice> {
  const practiceId = uuidv7();
  await directory().insert(practice).values({ id: practiceId, name, zone: "Europe/London", answerWithin: 1 });
  const system: SystemActor = { kind: "system", practiceId, requestId: uuidv7() };
  const practitioner = await makeMember(practiceId, "practitioner", { name: `${name} practitioner` });
  const admin = await makeMember(practiceId, "admin", { name: `${name} admin` });
  return { practiceId, system, practitioner, admin };
}

/** A member with an account of their own. The password hash fits no password: tests sign in by actor or session row. */
export async function makeMember(
  practiceId: string,
  kind: Role,
  options: { name?: string; email?: string; roles?: Role[]; clientId?: string } = {},
): Promise<MemberActor> {
  const accountId = uuidv7();
  const memberId = uuidv7();
  const name = options.name ?? `A ${kind}`;
  const email = options.email ?? `${accountId}@example.test`;
  await directory().insert(account).values({ id: accountId, email, name, passwordHash: "no password" });
  await directory().insert(accountPractice).values({ accountId, practiceId });
  const system: SystemActor = { kind: "system", practiceId, requestId: uuidv7() };
  const clientId = options.clientId ?? null;
  await inPractice(system, async (tx) => {
    await tx
      .insert(member)
      .values({ practiceId, id: memberId, accountId, name, email, roles: options.roles ?? [kind], clientId });
  });
  return { kind, practiceId, accountId, memberId, clientId, requestId: uuidv7() };
}

export interface TestClient {
  clientId: string;
  /** The client signed in. */
  actor: MemberActor;
}

export async function makeClient(
  own: TestPractice,
  options: { name?: string; zone?: string } = {},
): Promise<TestClient> {
  const clientId = uuidv7();
  const name = options.name ?? "A client";
  await inPractice(own.system, async (tx) => {
    await tx.insert(client).values({
      practiceId: own.practiceId,
      id: clientId,
      name,
      email: `${clientId}@example.test`,
      zone: options.zone ?? "Europe/London",
      createdBy: own.practitioner.memberId,
    });
    await refreshOverview(tx, own.practiceId, clientId);
  });
  return { clientId, actor: await makeMember(own.practiceId, "client", { name, clientId }) };
}
