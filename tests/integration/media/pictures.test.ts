import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { media } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { pictureLimits } from "@/domain/media/limits";
import { sessionCookieName } from "@/server/auth/cookies";
import { addPicture } from "@/server/services/media/add-picture";
import { readPicture } from "@/server/services/media/read-picture";
import { receivePicture, servePicture } from "@/server/trpc/media-handler";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { sessionFor } from "../../support/sign-in";
import { auditedActions } from "../catalog/support";

let own: TestPractice;
let other: TestPractice;
let client: MemberActor;
let photo: Buffer;

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 80, b: 40 } } });

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other");
  client = (await makeClient(own)).actor;
  photo = await plain(1600, 800)
    .withExif({ IFD0: { Make: "SECRET-CAMERA" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});

describe("a picture that is kept", () => {
  it("is a small upright WebP with nothing left of what the camera wrote", async () => {
    expect(photo.toString("latin1")).toContain("SECRET-CAMERA");
    const { mediaId, width, height } = await addPicture(own.admin, photo);
    // Turned by its own mark (6 = a quarter right), then scaled into the bounds.
    expect({ width, height }).toEqual({ width: 450, height: 900 });
    const { content } = await readPicture(own.practitioner, { mediaId });
    const found = await sharp(content).metadata();
    expect(found).toMatchObject({ format: "webp", width: 450, height: 900 });
    expect(found.exif).toBeUndefined();
    expect(content.toString("latin1")).not.toContain("SECRET-CAMERA");
    expect(content.byteLength).toBeLessThan(photo.byteLength);
    expect(await auditedActions(own)).toContain("media.add");
  });

  it("may be JPEG, PNG or WebP, and is not enlarged", async () => {
    for (const encoded of [plain(300, 200).jpeg(), plain(300, 200).png(), plain(300, 200).webp()])
      expect(await addPicture(own.admin, await encoded.toBuffer())).toMatchObject({ width: 300, height: 200 });
  });

  it("can be seen by everybody in the practice and by nobody else", async () => {
    const { mediaId } = await addPicture(own.admin, photo);
    for (const reader of [own.admin, own.practitioner, client])
      expect((await readPicture(reader, { mediaId })).content.byteLength).toBeGreaterThan(100);
    for (const stranger of [other.admin, other.practitioner])
      await expect(readPicture(stranger, { mediaId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is added by admins only, and can never be changed", async () => {
    for (const actor of [own.practitioner, client])
      await expect(addPicture(actor, photo)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(inPractice(own.system, (tx) => tx.update(media).set({ width: 1 }))).rejects.toThrow();
    await expect(inPractice(own.system, (tx) => tx.delete(media))).rejects.toThrow();
  });

  it("is added by no client even where the code forgot to ask", async () => {
    const row = { practiceId: own.practiceId, id: crypto.randomUUID(), width: 1, height: 1, content: Buffer.from("x") };
    const insert = (actor: MemberActor) =>
      inPractice(actor, (tx) => tx.insert(media).values({ ...row, createdBy: actor.memberId }));
    await expect(insert(client)).rejects.toThrow();
    await insert(own.practitioner);
  });
});

describe("a picture is refused", () => {
  const refusedWith = (picture: string, bytes: Uint8Array) =>
    expect(addPicture(own.admin, bytes)).rejects.toMatchObject({ code: "invalid", fields: { picture } });

  it("when it is no JPEG, PNG or WebP, whatever it calls itself", async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script>alert(1)</script></svg>';
    const gif = await plain(300, 200).gif().toBuffer();
    const page = "%PDF-1.4 <html><script>alert(1)</script>";
    for (const bytes of [Buffer.from(drawing), gif, Buffer.from(page), Buffer.alloc(0), Buffer.from("GIF89a")])
      await refusedWith("not_an_image", bytes);
  });

  it("when it is an iPhone's HEIC, in a word of its own", async () => {
    for (const brand of ["heic", "mif1"])
      await refusedWith(
        "heic",
        Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(64)]),
      );
    await refusedWith(
      "not_an_image",
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmp42"), Buffer.alloc(64)]),
    );
  });

  it("when it begins like one and is none", async () => {
    await refusedWith("not_an_image", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("<script>")]));
    await refusedWith("not_an_image", photo.subarray(0, photo.byteLength / 4));
  });

  it("when it moves", async () => {
    const stills = [await plain(200, 200).png().toBuffer(), await plain(200, 200).negate().png().toBuffer()];
    const frames = await sharp(stills, { join: { animated: true } })
      .webp({ delay: [50, 50] })
      .toBuffer();
    expect((await sharp(frames, { animated: true }).metadata()).pages).toBe(2);
    await refusedWith("animated", frames);
  });

  it("when it is small in bytes and huge in pixels", async () => {
    const bomb = await sharp({
      create: { width: 9000, height: 9000, channels: 3, background: "white" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(pictureLimits.bytes);
    await refusedWith("too_many_pixels", bomb);
  });

  it("when it is too small to show, or too large to take", async () => {
    await refusedWith("picture_small", await plain(60, 400).png().toBuffer());
    await expect(addPicture(own.admin, Buffer.alloc(pictureLimits.bytes + 1))).rejects.toMatchObject({
      code: "too_large",
    });
  });
});

describe("the door for pictures", () => {
  const address = "http://portal.test/api/media";
  async function headersOf(actor: MemberActor | null): Promise<Record<string, string>> {
    const base = { host: "portal.test", origin: "http://portal.test", "content-type": "image/jpeg" };
    return actor ? { ...base, cookie: `${sessionCookieName()}=${await sessionFor(actor)}` } : base;
  }
  const post = async (
    actor: MemberActor | null,
    more: Record<string, string> = {},
    body: BodyInit = new Uint8Array(photo),
  ) =>
    receivePicture(new Request(address, { method: "POST", headers: { ...(await headersOf(actor)), ...more }, body }));
  const get = async (actor: MemberActor | null, mediaId: string) =>
    servePicture(new Request(`${address}/${mediaId}`, { headers: await headersOf(actor) }), mediaId);

  it("takes an admin's picture and serves it as a picture and nothing else", async () => {
    const answer = await post(own.admin);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { mediaId } = await answer.json();
    const served = await get(client, mediaId);
    expect(served.status).toBe(200);
    expect(served.headers.get("content-type")).toBe("image/webp");
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    expect(served.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(served.headers.get("content-security-policy")).toContain("sandbox");
    expect((await sharp(await served.arrayBuffer()).metadata()).format).toBe("webp");
    expect((await get(other.admin, mediaId)).status).toBe(404);
    expect((await get(null, mediaId)).status).toBe(401);
    expect((await get(own.admin, "no-id")).status).toBe(404);
  });

  it("refuses strangers, wrong roles, other origins, forms, and what is too much", async () => {
    expect((await post(null)).status).toBe(401);
    expect((await post(own.practitioner)).status).toBe(403);
    expect((await post(client)).status).toBe(403);
    expect((await post(own.admin, { origin: "http://elsewhere.test" })).status).toBe(403);
    expect((await post(own.admin, { "content-type": "multipart/form-data; boundary=x" })).status).toBe(400);
    expect((await post(own.admin, { "content-length": "9000000" })).status).toBe(413);
    expect((await post(own.admin, {}, new Uint8Array(pictureLimits.bytes + 1))).status).toBe(413);
  });

  it("says why, in a word that the form knows", async () => {
    const answer = await post(own.admin, {}, "not a picture");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ reason: "invalid", fields: { picture: "not_an_image" } });
  });
});
