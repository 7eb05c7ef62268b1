import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import type { MemberActor } from "@/domain/access/actor";
import { logoLimits } from "@/domain/media/limits";
import { sessionCookieName } from "@/server/auth/cookies";
import { makeHandout, readHandout } from "@/server/services/handouts/make-handout";
import { readPicture } from "@/server/services/media/read-picture";
import { chooseAnswerTime } from "@/server/services/messages/choose-answer-time";
import { addLogo } from "@/server/services/people/add-logo";
import { changePractice } from "@/server/services/people/change-practice";
import { chooseLogo } from "@/server/services/people/choose-logo";
import { readPractice } from "@/server/services/people/read";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { receivePicture } from "@/server/trpc/media-handler";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { refused } from "../../support/find-fixtures";
import { readPdf } from "../../support/read-pdf";
import { sessionFor } from "../../support/sign-in";
import { auditedActions } from "../catalog/support";
import { givePlan } from "../progress/published-plan";

let own: TestPractice;

beforeEach(async () => {
  own = await makePractice();
});

const picture = (width = 600, height = 150) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 90, b: 100, alpha: 0.5 } } });

describe("the practice's logo", () => {
  it("is kept small, see-through and without what the file told, and everybody in the practice may see it", async () => {
    const file = await picture(2400, 600)
      .withExif({ IFD0: { Make: "SECRET-CAMERA" } })
      .png()
      .toBuffer();
    const { mediaId, width, height } = await addLogo(own.admin, file);
    expect({ width, height }).toEqual({ width: logoLimits.keptWidth, height: 225 });
    expect((await readPractice(own.practitioner, {})).logoId).toBe(mediaId);
    const { actor } = await makeClient(own);
    const { content } = await readPicture(actor, { mediaId });
    expect(await sharp(content).metadata()).toMatchObject({ format: "webp", hasAlpha: true });
    expect(content.toString("latin1")).not.toContain("SECRET-CAMERA");
    expect(await auditedActions(own)).toContain("practice.chooseLogo");
  });

  it("may be shallower than a photo, but not a speck", async () => {
    expect(await addLogo(own.admin, await picture(400, 40).webp().toBuffer())).toMatchObject({ height: 40 });
    const speck = await picture(400, 20).png().toBuffer();
    expect(await refused(addLogo(own.admin, speck))).toMatchObject({ fields: { picture: "picture_small" } });
  });

  it("is never a drawing that could run", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><script/></svg>');
    expect(await refused(addLogo(own.admin, svg))).toMatchObject({ fields: { picture: "not_an_image" } });
  });

  it("is taken away and brought back, and no other practice's picture and no client's photo becomes it", async () => {
    const { mediaId } = await addLogo(own.admin, await picture().png().toBuffer());
    await chooseLogo(own.admin, { mediaId: null });
    expect((await readPractice(own.admin, {})).logoId).toBeNull();
    await chooseLogo(own.admin, { mediaId });
    expect((await readPractice(own.admin, {})).logoId).toBe(mediaId);
    const other = await makePractice("Other");
    expect(await refused(chooseLogo(other.admin, { mediaId }))).toMatchObject({ code: "not_found" });
    expect((await readPractice(other.admin, {})).logoId).toBeNull();
  });

  it("is the admin's to set", async () => {
    const file = await picture().png().toBuffer();
    const { actor } = await makeClient(own);
    for (const who of [own.practitioner, actor]) {
      expect(await refused(addLogo(who, file))).toMatchObject({ code: "not_allowed" });
      expect(await refused(chooseLogo(who, { mediaId: null }))).toMatchObject({ code: "not_allowed" });
    }
  });

  it("comes as the body of a POST that says what it is for", async () => {
    const send = async (actor: MemberActor) =>
      receivePicture(
        new Request("http://portal.test/api/media?for=logo", {
          method: "POST",
          headers: {
            host: "portal.test",
            "content-type": "image/png",
            cookie: `${sessionCookieName()}=${await sessionFor(actor)}`,
          },
          body: new Uint8Array(await picture().png().toBuffer()),
        }),
      );
    expect((await send(own.practitioner)).status).toBe(403);
    const answer = await send(own.admin);
    expect(answer.status).toBe(200);
    expect((await readPractice(own.admin, {})).logoId).toBe((await answer.json()).mediaId);
  });
});

describe("a paper of the practice", () => {
  it("bears its logo, name, address and phone", async () => {
    await loadContentPack(own.system);
    const { clientId } = await givePlan(own);
    const plain = await makeHandout(own.practitioner, { clientId });
    await addLogo(own.admin, await picture().png().toBuffer());
    await changePractice(own.admin, {
      ...{ name: "Hill Practice", zone: "Europe/London" },
      ...{ phone: "+44 20 7946 0000", address: "1 Hill Road, London N1 1AA" },
    });
    const { sheet } = await readHandout(own.practitioner, { clientId });
    expect(sheet.practice).toMatchObject({ name: "Hill Practice", logo: { width: 600, height: 150 } });
    const bytes = await makeHandout(own.practitioner, { clientId });
    const { text, pages } = await readPdf(bytes);
    expect(text).toContain("1 Hill Road, London N1 1AA · +44 20 7946 0000");
    expect(pages.flatMap(({ outside, piled }) => [...outside, ...piled])).toEqual([]);
    const pictures = (pdf: Buffer) => pdf.toString("latin1").match(/\/Subtype \/Image/g)?.length ?? 0;
    expect(pictures(plain)).toBe(0);
    expect(pictures(bytes)).toBeGreaterThan(0);
  });

  it("promises the time that was chosen, in the reader's language, and nothing once that is taken back", async () => {
    await loadContentPack(own.system);
    const { clientId } = await givePlan(own);
    const contact = async (language: "en" | "es") =>
      (await readHandout(own.practitioner, { clientId, language })).sheet.contact;
    await chooseAnswerTime(own.admin, { within: 2, unit: "working_days" });
    expect(await contact("en")).toContain("answers within 2 working days");
    expect(await contact("es")).toContain("2 días laborables");
    await chooseAnswerTime(own.admin, { within: null, unit: "hours" });
    expect(await contact("en")).toBe("Questions, or worse than usual? Write to Test practice.");
  });
});
