import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { painMap } from "@/db/schema/index";
import { readPainMaps } from "@/server/services/assessment/read-pain-maps";
import { ratePainBy } from "@/server/services/progress/rate-pain";
import { readOwnProgressBy } from "@/server/services/progress/read-own-progress";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, type GivenPlan, givePlan, refusal } from "./published-plan";

const evening = "2026-06-10T19:00:00.000Z";
const ratePain = ratePainBy(clockAt(evening));
let own: TestPractice;
let me: GivenPlan;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
  me = await givePlan(own, { versions: [{ lines: [{ key: "e_cat_camel", phase: "joint" }], at: new Date(evening) }] });
});

const said = (score: number, places?: string[]) => ({
  id: uuidv7(),
  day: "2026-06-10",
  at: evening,
  zone: "Europe/London",
  score,
  ...(places ? { places } : {}),
});

describe("where it hurts, said with the pain of the day", () => {
  it("becomes a body picture with that score at each place, for the client and the practitioner", async () => {
    await ratePain(me.actor, said(6, ["back.lowback.right", "back.buttock.right", "back.lowback.right"]));
    const { maps } = await readPainMaps(own.practitioner, { clientId: me.clientId });
    expect(maps[0]?.points.map(({ region, intensity }) => [region, intensity])).toEqual([
      ["back.buttock.right", 6],
      ["back.lowback.right", 6],
    ]);
    const { painMaps } = await readOwnProgressBy(clockAt(evening))(me.actor, {});
    expect(painMaps.at(-1)?.points).toHaveLength(2);
  });

  it("leaves the last picture alone when no place was said, and shows an empty one when it hurts nowhere", async () => {
    const pictures = () =>
      inPractice(own.system, (tx) => tx.select().from(painMap).where(eq(painMap.clientId, me.clientId)));
    const before = (await pictures()).length;
    await ratePain(me.actor, said(4));
    expect(await pictures()).toHaveLength(before);
    const none = said(0, []);
    await ratePain(me.actor, none);
    expect(await pictures()).toHaveLength(before + 1);
  });

  it("is known when it is sent again, and a conflict when the places differ", async () => {
    const rating = said(5, ["back.lumbarspine"]);
    expect(await ratePain(me.actor, rating)).toEqual({ id: rating.id, repeated: false });
    expect(await ratePain(me.actor, rating)).toEqual({ id: rating.id, repeated: true });
    expect(await refusal(ratePain(me.actor, { ...rating, places: ["back.sacrum"] }))).toMatchObject({
      code: "conflict",
    });
    const { places: _, ...without } = rating;
    expect(await refusal(ratePain(me.actor, without))).toMatchObject({ code: "conflict" });
  });

  it("refuses a place that the body map does not have", async () => {
    expect(await refusal(ratePain(me.actor, said(5, ["back.tail"])))).toMatchObject({ code: "invalid" });
  });
});
