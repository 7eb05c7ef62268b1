import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import type { MemberActor } from "@/domain/access/actor";
import { authorize } from "@/domain/access/authorize";
import type { Right } from "@/domain/access/rights";
import { fieldErrorsOf } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { actorOf } from "@/server/auth/session";
import type { TrpcContext } from "./context";
import { toTrpcError } from "./map-errors";

/** Who may call: anybody, a signed-in account, or a member whose role holds the right. */
export interface ProcedureMeta {
  access: "public" | "account" | Right;
}

const trpc = initTRPC
  .context<TrpcContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
    errorFormatter({ shape, error, ctx }) {
      const known = error.cause instanceof ServiceError ? error.cause : null;
      const fields = known?.fields ?? (error.cause instanceof ZodError ? fieldErrorsOf(error.cause) : {});
      const code =
        known?.code ??
        (error.cause instanceof ZodError ? "invalid" : error.message === "unexpected" ? "unexpected" : shape.data.code);
      return {
        message: code,
        code: shape.code,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          reason: code,
          fields,
          facts: known?.facts ?? {},
          requestId: ctx?.requestId ?? null,
        },
      };
    },
  });

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

const mapped = trpc.procedure.use(async ({ next, ctx }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error, ctx.requestId);
  return result;
});

/** For anybody: sign-in helpers, links that carry their own secret. */
export const publicProcedure = mapped.meta({ access: "public" });

/** For a signed-in account, in or outside a practice: sessions, switching, password. */
export const accountProcedure = mapped.meta({ access: "account" }).use(async ({ ctx, next }) => {
  const session = await ctx.session();
  if (!session) throw new ServiceError("signed_out");
  return next({
    ctx: {
      account: {
        kind: "account" as const,
        accountId: session.accountId,
        sessionId: session.id,
        requestId: ctx.requestId,
      },
      session,
    },
  });
});

/** For a member whose role holds the right. Refuses before the input is looked at. */
export function memberProcedure(right: Right) {
  return mapped.meta({ access: right }).use(async ({ ctx, next }) => {
    const session = await ctx.session();
    const actor = session && actorOf(session, ctx.requestId);
    if (!actor || isForSomebodyElse(ctx.headers, actor)) throw new ServiceError("signed_out");
    authorize(actor, right);
    return next({ ctx: { actor } });
  });
}

/**
 * A device says whose entries it sends: on a shared phone the cookie may be another person's by now, and what one of
 * them said must never become the other's record.
 */
function isForSomebodyElse(headers: Headers, actor: MemberActor): boolean {
  const meant = headers.get("x-member");
  return meant !== null && meant !== actor.memberId;
}
