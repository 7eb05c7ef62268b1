import { beforeAll, describe, expect, it } from "vitest";
import type { MemberActor } from "@/domain/access/actor";
import { holdsRight } from "@/domain/access/rights";
import { type Role, roles } from "@/domain/access/roles";
import { makeClient, makePractice } from "../../support/factories";
import { callProcedure, refusalOf, walkProcedures } from "../../support/procedures";

const procedures = walkProcedures();
let actors: Record<Role, MemberActor>;

beforeAll(async () => {
  const practice = await makePractice();
  const client = await makeClient(practice);
  actors = { practitioner: practice.practitioner, admin: practice.admin, client: client.actor };
});

// No input at all: roles are refused before the input is looked at, so no fixture is needed for a refusal.
describe("every procedure × every role", () => {
  it("finds the procedures", () => {
    expect(procedures.length).toBeGreaterThan(50);
  });

  it("has an input and an output schema everywhere", () => {
    expect(procedures.filter(({ hasInput, hasOutput }) => !hasInput || !hasOutput).map(({ path }) => path)).toEqual([]);
  });

  it.each(procedures)("$path: nobody signed in", async ({ path, access }) => {
    const refusal = await refusalOf(callProcedure(path, undefined, null));
    if (access === "public") expect(refusal).not.toBe("signed_out");
    else expect(refusal).toBe("signed_out");
  });

  const pairs = procedures.flatMap((procedure) => roles.map((role) => ({ ...procedure, role })));
  it.each(pairs)("$path: $role", async ({ path, access, role }) => {
    const refusal = await refusalOf(callProcedure(path, undefined, actors[role]));
    const allowed = access === "public" || access === "account" || holdsRight(role, access);
    if (allowed) expect(["not_allowed", "signed_out"]).not.toContain(refusal);
    else expect(refusal).toBe("not_allowed");
  });
});
