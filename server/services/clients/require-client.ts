import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { client } from "@/db/schema/index";
import type { Actor, MemberActor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";

export interface KnownClient {
  id: string;
  name: string;
  zone: string;
  bornOn: string | null;
  archivedAt: Date | null;
}

/** The practice's client. Throws `not_found` for another practice's or an unknown id. */
export async function requireClient(tx: Transaction, practiceId: string, clientId: string): Promise<KnownClient> {
  const [known] = await tx
    .select({
      id: client.id,
      name: client.name,
      zone: client.zone,
      bornOn: client.bornOn,
      archivedAt: client.archivedAt,
    })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  if (!known) throw new ServiceError("not_found");
  return known;
}

/** The same for a write: an archived client's record stands still until it is brought back. */
export async function requireActiveClient(tx: Transaction, practiceId: string, clientId: string): Promise<KnownClient> {
  const known = await requireClient(tx, practiceId, clientId);
  if (known.archivedAt) throw new ServiceError("conflict", { facts: { why: "client_archived" } });
  return known;
}

/** The member who acts, for "recorded by" columns; the portal itself is nobody. */
export function actingMember(actor: Actor): string | null {
  return actor.kind === "system" ? null : actor.memberId;
}

/** For what only people do, such as writing or putting aside. Throws `not_allowed` for the system. */
export function actingPerson(actor: Actor): MemberActor {
  if (actor.kind === "system") throw new ServiceError("not_allowed");
  return actor;
}
