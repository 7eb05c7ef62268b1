import type pg from "pg";
import type { Actor, MemberActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { type Database, database } from "./client";
import { pool } from "./pool";

/** A transaction inside one practice. It has no `transaction` of its own: there is one, and this is it. */
export type Transaction = Omit<Database, "transaction">;

/**
 * The only way to a tenant query. Opens a transaction that names the practice (row-level security shows nothing
 * else), checks in it that the member is still one and still holds the role, runs `work` and commits.
 * Throws `signed_out` for a removed member, `not_allowed` for a lost role; whatever `work` throws rolls back.
 */
export async function inPractice<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const opening = openingStatement(actor);
  const connection = await pool().connect();
  try {
    await connection.query(opening);
    if (actor.kind !== "system") await checkMember(connection, actor);
    const result = await work(database(connection));
    await connection.query("commit");
    connection.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is broken: it leaves the pool instead of reaching another practice.
    const broken = await connection.query("rollback").then(
      () => false,
      () => true,
    );
    connection.release(broken);
    throw error;
  }
}

/** One message: BEGIN and SET LOCAL together save a round trip; `set_config` would not reach every shard. */
function openingStatement(actor: Actor): string {
  const practiceId = idSchema.parse(actor.practiceId);
  const begin = `begin; set local app.practice_id = '${practiceId}'`;
  if (actor.kind !== "client") return `${begin}; set local app.scope = 'practice'`;
  if (!actor.clientId) throw new ServiceError("not_allowed");
  return `${begin}; set local app.scope = 'client'; set local app.client_id = '${idSchema.parse(actor.clientId)}'`;
}

const memberStatement =
  'select roles, client_id as "clientId", removed_at is not null as removed from member where practice_id = $1 and id = $2 and account_id = $3';

async function checkMember(connection: pg.PoolClient, actor: MemberActor): Promise<void> {
  const { rows } = await connection.query<{ roles: Role[]; clientId: string | null; removed: boolean }>({
    text: memberStatement,
    values: [actor.practiceId, actor.memberId, actor.accountId],
  });
  const member = rows[0];
  if (!member || member.removed) throw new ServiceError("signed_out");
  if (!member.roles.includes(actor.kind)) throw new ServiceError("not_allowed");
  if (actor.kind === "client" && member.clientId !== actor.clientId) throw new ServiceError("not_allowed");
}
