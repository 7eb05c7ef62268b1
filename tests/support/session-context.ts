import type { MemberActor } from "@/domain/access/actor";
import type { Session } from "@/server/auth/session";

/** The session that an actor's device would have. */
export function actorSession(actor: MemberActor): Session {
  const { practiceId, memberId, kind, clientId, accountId } = actor;
  return {
    id: "019aa000-0000-7000-8000-000000000000",
    accountId,
    accountName: "Somebody",
    email: "somebody@example.test",
    language: actor.language ?? "en",
    place: { practiceId, memberId, role: kind, clientId },
  };
}
