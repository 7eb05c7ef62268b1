import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";

export interface ReceivedPush {
  text: string;
  headers: IncomingHttpHeaders;
  /** What the VAPID token claims; only there when its signature is right for the key it came with. */
  claims: { aud?: string; exp?: number; sub?: string };
  key: string;
}

export interface PushEndpoint {
  origin: string;
  device: { endpoint: string; p256dh: string; auth: string };
  received: ReceivedPush[];
  /** What the service answers from now on. */
  answer: number;
  stop: () => Promise<void>;
}

const hmac = (key: Buffer, ...parts: Buffer[]) => createHmac("sha256", key).update(Buffer.concat(parts)).digest();
const one = Buffer.from([1]);

/** A push service and the browser behind it: it decrypts what it gets with the device's own keys (RFC 8291). */
export async function startPushEndpoint(): Promise<PushEndpoint> {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const auth = randomBytes(16);
  const state = { answer: 201 };
  const received: ReceivedPush[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const [claims, key] = readVapid(request.headers.authorization ?? "");
    received.push({ text: decrypt(Buffer.concat(chunks)), headers: request.headers, claims, key });
    response.writeHead(state.answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;

  function decrypt(body: Buffer): string {
    const salt = body.subarray(0, 16);
    const length = body.readUInt8(20);
    const sender = body.subarray(21, 21 + length);
    const sealed = body.subarray(21 + length);
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender, one]);
    const secret = hmac(hmac(auth, browser.computeSecret(sender)), info);
    const pseudo = hmac(salt, secret);
    const key = hmac(pseudo, Buffer.from("Content-Encoding: aes128gcm\0"), one).subarray(0, 16);
    const nonce = hmac(pseudo, Buffer.from("Content-Encoding: nonce\0"), one).subarray(0, 12);
    const opener = createDecipheriv("aes-128-gcm", key, nonce);
    opener.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
    return padded.subarray(0, padded.lastIndexOf(2)).toString("utf8");
  }

  return {
    origin,
    device: {
      endpoint: `${origin}/device/${randomBytes(8).toString("hex")}`,
      p256dh: browser.getPublicKey().toString("base64url"),
      auth: auth.toString("base64url"),
    },
    received,
    get answer() {
      return state.answer;
    },
    set answer(status) {
      state.answer = status;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Checks an ES256 VAPID token against the key beside it (RFC 8292). */
function readVapid(authorization: string): [ReceivedPush["claims"], string] {
  const [, token = "", key = ""] = authorization.match(/^vapid t=([^,]+), ?k=(.+)$/) ?? [];
  const [head = "", body = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
  const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const signed = Buffer.from(`${head}.${body}`);
  const isRight = verify(
    "sha256",
    signed,
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return [isRight ? JSON.parse(Buffer.from(body, "base64url").toString("utf8")) : {}, key];
}
