import { z } from "zod";
import { heicSign, isHeic } from "@/domain/media/heic";
import { pictureLimits } from "@/domain/media/limits";

const reasons = [
  "too_large",
  "heic",
  "not_an_image",
  "animated",
  "too_many_pixels",
  "picture_small",
  "not_allowed",
] as const;
type Reason = (typeof reasons)[number] | "unexpected";

const sentSchema = z.object({ mediaId: z.uuid() });
const refusedSchema = z.object({ reason: z.string(), fields: z.record(z.string(), z.string()) });

/**
 * Sends a picture as it is; the server makes it small and safe. Not a procedure: a call's JSON would carry it a third
 * larger. Rejects only when the server was not reached.
 */
export async function sendPicture(
  file: File,
  purpose: "catalog" | "logo" = "catalog",
): Promise<{ ok: true; mediaId: string } | { ok: false; reason: Reason }> {
  if (isHeic(new Uint8Array(await file.slice(0, heicSign).arrayBuffer()))) return { ok: false, reason: "heic" };
  if (file.size > pictureLimits.bytes) return { ok: false, reason: "too_large" };
  if (!file.type.startsWith("image/")) return { ok: false, reason: "not_an_image" };
  const answer = await fetch(purpose === "logo" ? "/api/media?for=logo" : "/api/media", {
    method: "POST",
    headers: { "content-type": file.type },
    body: file,
  });
  const body: unknown = await answer.json().catch(() => null);
  const sent = sentSchema.safeParse(body).data;
  if (answer.ok && sent) return { ok: true, mediaId: sent.mediaId };
  const refused = refusedSchema.safeParse(body).data;
  const said = refused?.fields.picture ?? refused?.reason;
  return { ok: false, reason: reasons.find((known) => known === said) ?? "unexpected" };
}
