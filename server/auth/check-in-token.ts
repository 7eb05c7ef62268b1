import { createHmac } from "node:crypto";
import { env } from "@/server/env";
import { hashToken, practiceToken } from "./token";

/**
 * The secret of a check-in's link. Reckoned from the check-in instead of drawn, so that a mail that is tried again, and
 * the one reminder, carry the same link; only its hash is stored, and without the portal's secret nobody can make it.
 */
export function checkInToken(practiceId: string, checkInId: string): { token: string; tokenHash: string } {
  const [practice] = practiceToken(practiceId).token.split(".");
  const secret = createHmac("sha256", env().AUTH_SECRET)
    .update(`check-in:${practiceId}:${checkInId}`)
    .digest("base64url");
  const token = `${practice}.${secret}`;
  return { token, tokenHash: hashToken(token) };
}
