import { and, eq, isNull } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { accountPractice, member, practice } from "@/db/schema/index";
import { type Role, roles } from "@/domain/access/roles";
import { doorkeeper } from "./internal";

/** A practice the account belongs to now, as its member there. */
export interface HeldPlace {
  practiceId: string;
  practiceName: string;
  memberId: string;
  roles: Role[];
  clientId: string | null;
}

const mostPlaces = 50;

/**
 * The practices and roles of an account, by practice name. The directory says where to look; each practice itself
 * says whether the account is still a member. Nothing of other practices is seen.
 */
export async function readPlaces(accountId: string, requestId: string): Promise<HeldPlace[]> {
  const known = await directory()
    .select({ practiceId: practice.id, practiceName: practice.name })
    .from(accountPractice)
    .innerJoin(practice, eq(practice.id, accountPractice.practiceId))
    .where(eq(accountPractice.accountId, accountId))
    .orderBy(practice.name, practice.id)
    .limit(mostPlaces);
  const places: HeldPlace[] = [];
  for (const place of known) {
    const held = await readMembership(place.practiceId, accountId, requestId);
    if (held) places.push({ ...place, ...held });
  }
  return places;
}

async function readMembership(practiceId: string, accountId: string, requestId: string) {
  const rows = await inPractice(doorkeeper(practiceId, requestId), (tx) =>
    tx
      .select({ memberId: member.id, roles: member.roles, clientId: member.clientId })
      .from(member)
      .where(and(eq(member.practiceId, practiceId), eq(member.accountId, accountId), isNull(member.removedAt))),
  );
  const found = rows[0];
  if (!found) return null;
  const held = roles.filter((role) => found.roles.includes(role) && (role !== "client" || found.clientId !== null));
  return held.length > 0 ? { ...found, roles: held } : null;
}
