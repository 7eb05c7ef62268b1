import { createHash, randomBytes } from "node:crypto";
import { idSchema } from "@/domain/shared/ids";

/** A random secret for a cookie or a link: 256 bits, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret: its SHA-256, so that a stolen table opens nothing. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A link's secret that also says which practice it belongs to: the lookup is then inside that practice. */
export function practiceToken(practiceId: string): { token: string; tokenHash: string } {
  const secret = newToken();
  const token = `${Buffer.from(practiceId.replaceAll("-", ""), "hex").toString("base64url")}.${secret}`;
  return { token, tokenHash: hashToken(token) };
}

/** The practice a link's secret names, or null when it has not that form. */
export function practiceOfToken(token: string): string | null {
  const [practice = "", secret = ""] = token.split(".");
  const hex = Buffer.from(practice, "base64url").toString("hex");
  if (hex.length !== 32 || secret.length < 40) return null;
  const id = idSchema.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  return id.success ? id.data : null;
}
