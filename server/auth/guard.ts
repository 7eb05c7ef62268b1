import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import type { MemberActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { actorOf, type Session, sessionOf } from "./session";

/** The session of the page's request, read once. */
export const currentSession = cache(async (): Promise<Session | null> => sessionOf(await headers()));

/** For pages of any signed-in account; others go to sign-in and come back from there. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect(await comingBack("/sign-in"));
  return session;
}

/** For pages of one role. Stands in every such page: a layout alone guards nothing. */
export async function requireRole(role: Role): Promise<MemberActor> {
  const session = await requireSession();
  const actor = actorOf(session, (await headers()).get("x-request-id") ?? session.id);
  if (!actor) redirect(await comingBack("/choose"));
  if (actor.kind !== role) forbidden();
  return actor;
}

async function comingBack(to: string): Promise<string> {
  const path = (await headers()).get("x-pathname");
  return path && path !== "/" ? `${to}?next=${encodeURIComponent(path)}` : to;
}
