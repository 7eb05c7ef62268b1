import { beforeAll, describe, expect, it } from "vitest";
import type { MemberActor } from "@/domain/access/actor";
import { defaultChosenLook } from "@/domain/figure/shapes";
import { stillAddress } from "@/domain/figure/still-address";
import { sessionCookieName } from "@/server/auth/cookies";
import { stillSvg } from "@/server/media/still-svg";
import { drawStill } from "@/server/services/media/draw-still";
import { readTodayBy } from "@/server/services/progress/read-today";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { serveStill } from "@/server/trpc/media-handler";
import { makePractice, type TestPractice } from "../../support/factories";
import { sessionFor } from "../../support/sign-in";
import { clockAt, type GivenPlan, givePlan, usualLines } from "../progress/published-plan";

let own: TestPractice;
let other: TestPractice;
let me: GivenPlan;
let neighbour: GivenPlan;
let stranger: GivenPlan;
/** The stretch, given for the left. */
let stretch: string;

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other");
  for (const { system } of [own, other]) await loadContentPack(system);
  [me, neighbour, stranger] = [await givePlan(own), await givePlan(own), await givePlan(other)];
  const at = usualLines.findIndex(({ key }) => key === "e_hipflexor_half_kneel");
  stretch = me.versions[0]?.[at] ?? "";
});

const usual = stillAddress("x", defaultChosenLook).split("/").at(-1) ?? "";

async function get(actor: MemberActor | null, assignmentId: string, look = usual): Promise<Response> {
  const headers: Record<string, string> = { host: "portal.test" };
  if (actor) headers.cookie = `${sessionCookieName()}=${await sessionFor(actor)}`;
  return serveStill(new Request("http://portal.test/still", { headers }), { assignmentId, look });
}

describe("the small picture of a line", () => {
  it("is a drawing that browsers keep, on the side of the line, for those who look as they chose", async () => {
    const answer = await get(me.actor, stretch);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const drawing = await answer.text();
    expect(drawing).toContain('class="skin"');
    expect(drawing).toContain("prefers-color-scheme:dark");
    // Poses stand for the right: the left is its mirror, so the same stretch given for the right is another drawing.
    expect(drawing).toBe(await drawStill(me.actor, { assignmentId: stretch, look: defaultChosenLook }));
    const today = await readTodayBy(clockAt("2026-06-10T20:00:00Z"))(me.actor, {});
    const pose = today.lines.find(({ assignmentId }) => assignmentId === stretch)?.illustration.pose;
    expect(pose && stillSvg(pose, "left", defaultChosenLook)).toBe(drawing);
    expect(pose && stillSvg(pose, "right", defaultChosenLook)).not.toBe(drawing);
    expect(await (await get(me.actor, stretch, "dark.short.shorts.broad")).text()).not.toBe(drawing);
  });

  it("is its own client's only", async () => {
    for (const actor of [neighbour.actor, stranger.actor]) {
      await expect(drawStill(actor, { assignmentId: stretch, look: defaultChosenLook })).rejects.toMatchObject({
        code: "not_found",
      });
      expect((await get(actor, stretch)).status).toBe(404);
    }
    for (const actor of [own.practitioner, own.admin, other.admin])
      expect((await get(actor, stretch)).status).toBe(403);
    expect((await get(null, stretch)).status).toBe(401);
  });

  it("is not there for what is no line, and for a look that nobody can choose", async () => {
    expect((await get(me.actor, "no-id")).status).toBe(404);
    expect((await get(me.actor, crypto.randomUUID())).status).toBe(404);
    for (const look of ["green.bun.leggings.slim", "medium.bun.leggings", `${usual}.more`])
      expect((await get(me.actor, stretch, look)).status).toBe(404);
  });
});
