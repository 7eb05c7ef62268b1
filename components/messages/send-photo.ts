import { pictureLimits } from "@/domain/media/limits";

export type PhotoFailure =
  | "too_large"
  | "not_an_image"
  | "animated"
  | "too_many_pixels"
  | "picture_small"
  | "rate_limited"
  | "offline"
  | "unexpected";
const said: readonly PhotoFailure[] = [
  "too_large",
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
export function sendPhoto(
  file: File,
  thread: string,
  onProgress: (part: number) => void,
): Promise<{ ok: true; mediaId: string } | { ok: false; reason: PhotoFailure }> {
  return new Promise((resolve) => {
    const refuse = (reason: PhotoFailure) => resolve({ ok: false, reason });
    if (file.size > pictureLimits.bytes) return refuse("too_large");
    if (!file.type.startsWith("image/")) return refuse("not_an_image");
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
