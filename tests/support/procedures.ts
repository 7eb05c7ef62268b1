import type { MemberActor } from "@/domain/access/actor";
import { type Right, rights } from "@/domain/access/rights";
import { createContext, type TrpcContext } from "@/server/trpc/context";
import { appRouter, createCaller } from "@/server/trpc/root";
import { actorSession } from "./session-context";

export interface WalkedProcedure {
  /** `plan.publish` */
  path: string;
  type: "query" | "mutation" | "subscription";
  access: "public" | "account" | Right;
  hasInput: boolean;
  hasOutput: boolean;
}

interface ProcedureDefinition {
  type: string;
  meta?: { access?: string };
  inputs: unknown[];
  output?: unknown;
}

/** Every procedure of the router, by its path. Throws when one says nothing of its access, or is lazily loaded. */
export function walkProcedures(): WalkedProcedure[] {
  if (Object.keys(appRouter._def.lazy ?? {}).length > 0)
    throw new Error("Lazy routers hide procedures from this walk.");
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const definition: ProcedureDefinition = Reflect.get(procedure, "_def");
    const access = definition.meta?.access;
    if (access !== "public" && access !== "account" && !isRight(access))
      throw new Error(`${path} does not say who may call it.`);
    if (definition.type !== "query" && definition.type !== "mutation" && definition.type !== "subscription")
      throw new Error(`${path} is a ${definition.type}.`);
    return {
      path,
      type: definition.type,
      access,
      hasInput: definition.inputs.length > 0,
      hasOutput: definition.output !== undefined,
    };
  });
}

function isRight(text: string | undefined): text is Right {
  return rights.some((right) => right === text);
}

/** Calls a procedure by its path, as somebody (null: nobody signed in). */
export async function callProcedure(path: string, input: unknown, actor: MemberActor | null): Promise<unknown> {
  const context: TrpcContext = {
    ...createContext(new Headers()),
    session: async () => (actor ? actorSession(actor) : null),
  };
  const caller: unknown = createCaller(context);
  const procedure = path.split(".").reduce<unknown>((holder, name) => Reflect.get(Object(holder), name), caller);
  if (typeof procedure !== "function") throw new Error(`No procedure ${path}.`);
  return procedure(input);
}

/** The reason a call was refused, in the words of our own errors; null when it went through. */
export async function refusalOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause && typeof cause === "object" && "code" in cause && typeof cause.code === "string") return cause.code;
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}
