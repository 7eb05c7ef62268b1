import { heicSign, isHeic } from "@/domain/media/heic";
import { pictureLimits } from "@/domain/media/limits";

export type PhotoFailure =
  | "too_large"
  | "heic"
  | "not_an_image"
  | "animated"
  | "too_many_pixels"
  | "picture_small"
  | "rate_limited"
  | "offline"
  | "unexpected";
const said: readonly PhotoFailure[] = [
  "too_large",
  "heic",
  "not_an_image",
  "animated",
  "too_many_pixels",
  "picture_small",
  "rate_limited",
];

/**
 * Sends a photo into a thread (`own`, or a client's id) and tells how far it is (0–1). The server makes it small and takes
 * out where and when it was taken. Never rejects.
 */
export async function sendPhoto(
  file: File,
  thread: string,
  onProgress: (part: number) => void,
): Promise<{ ok: true; mediaId: string } | { ok: false; reason: PhotoFailure }> {
  if (await beginsAsHeic(file)) return { ok: false, reason: "heic" };
  if (file.size > pictureLimits.bytes) return { ok: false, reason: "too_large" };
  if (!file.type.startsWith("image/")) return { ok: false, reason: "not_an_image" };
  return new Promise((resolve) => {
    const refuse = (reason: PhotoFailure) => resolve({ ok: false, reason });
    // fetch tells nothing of what has left the device so far.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/media?thread=${encodeURIComponent(thread)}`);
    request.setRequestHeader("content-type", file.type);
    request.timeout = 120_000;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => refuse("offline");
    request.ontimeout = () => refuse("offline");
    request.onload = () => {
      const mediaId = textAt(request.responseText, "mediaId");
      if (request.status === 200 && mediaId) return resolve({ ok: true, mediaId });
      const reason = textAt(request.responseText, "picture") ?? textAt(request.responseText, "reason");
      refuse(said.find((known) => known === reason) ?? "unexpected");
    };
    request.send(file);
  });
}

/** By its first bytes: many systems know no type for it. A file that cannot be read is refused later, with its own words. */
const beginsAsHeic = (file: File): Promise<boolean> =>
  file
    .slice(0, heicSign)
    .arrayBuffer()
    .then(
      (bytes) => isHeic(new Uint8Array(bytes)),
      () => false,
    );

/** A text out of the door's short answer, by its name at any depth; null when it is no such answer. */
function textAt(json: string, name: string): string | null {
  let found: string | null = null;
  try {
    JSON.parse(json, (key, value: unknown) => {
      if (key === name && typeof value === "string") found = value;
      return value;
    });
  } catch {
    return null;
  }
  return found;
}
