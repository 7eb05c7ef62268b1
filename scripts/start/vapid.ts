import { createECDH } from "node:crypto";
import { keepSecret } from "./secrets";

export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

const curve = "prime256v1";

function publicKeyOf(privateKey: string): string {
  const pair = createECDH(curve);
  pair.setPrivateKey(Buffer.from(privateKey, "base64url"));
  return pair.getPublicKey().toString("base64url");
}

function newPrivateKey(): string {
  const pair = createECDH(curve);
  pair.generateKeys();
  // Leading zeros are dropped by Node and are part of the key.
  return Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString("base64url");
}

/**
 * The pair that signs notices to browsers (RFC 8292), made at the first start and kept: browsers subscribe to this very
 * key, so with another one each of them would have to be asked again.
 */
export function keepVapidKeys(folder: string): VapidKeys {
  const privateKey = keepSecret(folder, "vapid", newPrivateKey);
  return { publicKey: publicKeyOf(privateKey), privateKey };
}
