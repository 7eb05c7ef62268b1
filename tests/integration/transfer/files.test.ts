import { beforeAll, describe, expect, it } from "vitest";
import type { MemberActor } from "@/domain/access/actor";
import { sessionCookieName } from "@/server/auth/cookies";
import { readTransfers } from "@/server/services/transfer/read";
import { startImport } from "@/server/services/transfer/start-import";
import { serveClientRecord, serveOwnRecord } from "@/server/trpc/record-handlers";
import { serveExport, takePart } from "@/server/trpc/transfer-handlers";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { sessionFor } from "../../support/sign-in";
import { exportPractice, unzip } from "./archives";

let own: TestPractice;
let client: TestClient;
let transferId: string;

beforeAll(async () => {
  own = await makePractice("Files");
  client = await makeClient(own, { name: "Ada" });
  await exportPractice(own.admin);
  transferId = (await readTransfers(own.admin, {})).items[0]?.id ?? "";
});

async function request(actor: MemberActor | null, path: string, init: RequestInit = {}): Promise<Request> {
  const cookie = actor ? `${sessionCookieName()}=${await sessionFor(actor)}` : "";
  return new Request(`http://localhost${path}`, { ...init, headers: { host: "localhost", cookie, ...init.headers } });
}

describe("files", () => {
  it("of a practice come whole, as a download that no cache keeps", async () => {
    const answer = await serveExport(await request(own.admin, "/"), transferId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="practice-\d{4}-\d\d-\d\d\.zip"$/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(String(bytes.byteLength)).toBe(answer.headers.get("content-length"));
    expect((await unzip(bytes)).has("archive.json")).toBe(true);
  });

  it("of a practice are refused to others, and to links from elsewhere", async () => {
    const status = async (actor: MemberActor | null, headers: Record<string, string> = {}) =>
      (await serveExport(await request(actor, "/", { headers }), transferId)).status;
    expect(await status(null)).toBe(401);
    expect(await status(own.practitioner)).toBe(403);
    expect(await status((await makePractice()).admin)).toBe(404);
    expect(await status(own.admin, { "sec-fetch-site": "cross-site" })).toBe(403);
    expect((await serveExport(await request(own.admin, "/"), "no-id")).status).toBe(404);
  });

  it("are taken in parts of the right form alone", async () => {
    const { transferId: id } = await startImport(own.admin, { bytes: 4 });
    const send = async (body: string, path = "/?part=0", headers: Record<string, string> = {}) => {
      const given = { "content-type": "application/octet-stream", ...headers };
      return (await takePart(await request(own.admin, path, { method: "POST", body, headers: given }), id)).status;
    };
    expect(await send("four")).toBe(200);
    expect(await send("five!")).toBe(400);
    expect(await send("four", "/")).toBe(400);
    expect(await send("four", "/?part=-1")).toBe(400);
    expect(await send("four", "/?part=0", { "content-type": "text/plain" })).toBe(400);
    expect(await send("four", "/?part=0", { origin: "https://elsewhere.example" })).toBe(403);
  });

  it("of a client's record come without their name in the file's", async () => {
    for (const answer of [
      await serveOwnRecord(await request(client.actor, "/")),
      await serveClientRecord(await request(own.practitioner, "/"), client.clientId),
    ]) {
      expect(answer.headers.get("content-disposition")).toBe('attachment; filename="record.zip"');
      const files = await unzip(Buffer.from(await answer.arrayBuffer()));
      expect(files.get("data/client.json")?.toString("utf8")).toContain("Ada");
    }
    expect((await serveClientRecord(await request(client.actor, "/"), client.clientId)).status).toBe(403);
    expect((await serveOwnRecord(await request(null, "/"))).status).toBe(401);
  });
});
