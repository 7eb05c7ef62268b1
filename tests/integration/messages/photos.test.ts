import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { media } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { photosADay } from "@/domain/messages/limits";
import { sessionCookieName } from "@/server/auth/cookies";
import { addOwnPhoto, addPhoto } from "@/server/services/messages/add-photo";
import { answerClient } from "@/server/services/messages/answer-client";
import { readThread } from "@/server/services/messages/read-thread";
import { sendMessage } from "@/server/services/messages/send-message";
import { receivePicture, servePicture } from "@/server/trpc/media-handler";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { sessionFor } from "../../support/sign-in";

let own: TestPractice;
let other: TestPractice;
let client: TestClient;
let neighbour: TestClient;
let photo: Buffer;

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other");
  client = await makeClient(own, { name: "Nora Field" });
  neighbour = await makeClient(own, { name: "Ola Berg" });
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "tan" } })
    .withExif({
      IFD0: { Make: "SECRET-CAMERA" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 0/1" },
    })
    .jpeg()
    .toBuffer();
});

const written = (photoId: string | null, text = "") => ({
  id: uuidv7(),
  text,
  photoId,
  day: "2026-11-20",
  at: "2026-11-20T20:10:00.000Z",
  zone: "Europe/London",
});

describe("a photo in a message", () => {
  it("comes through the door without position and camera, and stands in the thread", async () => {
    expect((await sharp(photo).metadata()).exif?.toString("latin1")).toContain("SECRET-CAMERA");
    const answer = await post(client.actor, "?thread=own");
    expect(answer.status).toBe(200);
    const { mediaId } = await answer.json();
    const served = await get(own.practitioner, mediaId);
    const bytes = Buffer.from(await served.arrayBuffer());
    const found = await sharp(bytes).metadata();
    expect(found).toMatchObject({ format: "webp", width: 800, height: 600 });
    expect(found.exif).toBeUndefined();
    expect(bytes.toString("latin1")).not.toMatch(/SECRET-CAMERA|Exif|GPS/);

    await sendMessage(client.actor, written(mediaId));
    const [item] = (await readThread(own.practitioner, { clientId: client.clientId })).items;
    expect(item).toMatchObject({ text: "", photo: { mediaId, width: 800, height: 600 } });
  });

  it("is seen by that client and the practitioners, by nobody else, and kept by no cache", async () => {
    const { mediaId } = await addOwnPhoto(client.actor, photo);
    for (const reader of [client.actor, own.practitioner]) {
      const served = await get(reader, mediaId);
      expect(served.status).toBe(200);
      expect(served.headers.get("cache-control")).toBe("no-store");
    }
    for (const stranger of [neighbour.actor, own.admin, other.practitioner])
      expect((await get(stranger, mediaId)).status).toBe(404);
    // The second floor: the neighbour's own transaction does not even hold the row.
    const seen = await inPractice(neighbour.actor, (tx) => tx.select().from(media).where(eq(media.id, mediaId)));
    expect(seen).toEqual([]);
  });

  it("goes into one's own thread only, in one message only", async () => {
    const { mediaId } = await addOwnPhoto(client.actor, photo);
    await expect(sendMessage(neighbour.actor, written(mediaId))).rejects.toMatchObject({ code: "not_found" });
    await expect(
      answerClient(own.practitioner, { clientId: client.clientId, ...written(mediaId) }),
    ).rejects.toMatchObject({ code: "not_found" });
    await sendMessage(client.actor, written(mediaId));
    await expect(sendMessage(client.actor, written(mediaId))).rejects.toMatchObject({ code: "conflict" });
    await expect(sendMessage(client.actor, written(uuidv7()))).rejects.toMatchObject({ code: "not_found" });
  });

  it("of the practice goes to one client of its own", async () => {
    const { mediaId } = await addPhoto(own.practitioner, client.clientId, photo);
    await answerClient(own.practitioner, { clientId: client.clientId, ...written(mediaId, "Like this") });
    expect((await get(client.actor, mediaId)).status).toBe(200);
    expect((await get(neighbour.actor, mediaId)).status).toBe(404);
    await expect(addPhoto(other.practitioner, client.clientId, photo)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is taken from nobody whose right it is not", async () => {
    expect((await post(client.actor, `?thread=${neighbour.clientId}`)).status).toBe(403);
    expect((await post(own.admin, "?thread=own")).status).toBe(403);
    expect((await post(own.practitioner, "?thread=own")).status).toBe(403);
    expect((await post(own.practitioner, "?thread=no-id")).status).toBe(400);
    expect((await post(null, "?thread=own")).status).toBe(401);
  });

  it("cannot be put into another client's thread even where the code forgot to ask", async () => {
    const row = { practiceId: own.practiceId, width: 1, height: 1, content: Buffer.from("x") };
    const insert = (clientId: string) =>
      inPractice(client.actor, (tx) =>
        tx.insert(media).values({ ...row, id: uuidv7(), clientId, createdBy: client.actor.memberId }),
      );
    await expect(insert(neighbour.clientId)).rejects.toThrow();
    await insert(client.clientId);
  });

  it("is refused after too many in a day", async () => {
    const busy = await makeClient(own);
    const row = { practiceId: own.practiceId, width: 1, height: 1, content: Buffer.from("x"), clientId: busy.clientId };
    await inPractice(own.system, (tx) =>
      tx
        .insert(media)
        .values(Array.from({ length: photosADay }, () => ({ ...row, id: uuidv7(), createdBy: busy.actor.memberId }))),
    );
    await expect(addOwnPhoto(busy.actor, photo)).rejects.toMatchObject({ code: "rate_limited" });
    const kept = await inPractice(own.system, (tx) =>
      tx.$count(media, and(eq(media.practiceId, own.practiceId), eq(media.clientId, busy.clientId))),
    );
    expect(kept).toBe(photosADay);
  });
});

async function headersOf(actor: MemberActor | null): Promise<Record<string, string>> {
  const base = { host: "portal.test", origin: "http://portal.test", "content-type": "image/jpeg" };
  return actor ? { ...base, cookie: `${sessionCookieName()}=${await sessionFor(actor)}` } : base;
}

async function post(actor: MemberActor | null, search: string): Promise<Response> {
  const request = { method: "POST", headers: await headersOf(actor), body: new Uint8Array(photo) };
  return receivePicture(new Request(`http://portal.test/api/media${search}`, request));
}

async function get(actor: MemberActor | null, mediaId: string): Promise<Response> {
  const request = new Request(`http://portal.test/api/media/${mediaId}`, { headers: await headersOf(actor) });
  return servePicture(request, mediaId);
}
