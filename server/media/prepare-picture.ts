import sharp from "sharp";
import { isHeic } from "@/domain/media/heic";
import { pictureLimits } from "@/domain/media/limits";
import { ServiceError } from "@/domain/shared/service-error";

export interface PreparedPicture {
  content: Buffer;
  width: number;
  height: number;
}

/** Pixels: what is refused as too small, and what it is scaled to fit into. */
interface KeptSize {
  leastSide: number;
  keptWidth: number;
  keptHeight: number;
}

// Only these decoders ever see a stranger's bytes: no SVG (it runs scripts and reads files), no PDF, no video.
const loaders = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"];
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: loaders });
// One picture at a time per request is enough; the processor is for pages.
sharp.concurrency(1);

const refuse = (reason: string) => new ServiceError("invalid", { fields: { picture: reason } });

/**
 * Makes an upload safe to keep and to serve: decoded, turned upright, scaled to fit and written anew as WebP, so that
 * nothing of the file itself (position, camera, thumbnails, what hides behind the picture) survives.
 * Throws `too_large`, or `invalid` with the field `picture`: `heic`, `not_an_image`, `animated`, `too_many_pixels`, `picture_small`.
 */
export async function preparePicture(
  bytes: Uint8Array,
  { leastSide, keptWidth, keptHeight }: KeptSize = pictureLimits,
): Promise<PreparedPicture> {
  if (bytes.byteLength > pictureLimits.bytes)
    throw new ServiceError("too_large", { facts: { limit: pictureLimits.bytes } });
  if (isHeic(bytes)) throw refuse("heic");
  if (!looksLikeImage(bytes)) throw refuse("not_an_image");
  const { width, height, pages } = await describe(bytes);
  // A still of 40 pixels and 10,000 frames is small on paper only.
  if (pages > 1) throw refuse("animated");
  if (width * height > pictureLimits.pixels) throw refuse("too_many_pixels");
  if (Math.min(width, height) < leastSide) throw refuse("picture_small");
  try {
    const { data, info } = await decoder(bytes)
      .autoOrient()
      .resize({
        width: keptWidth,
        height: keptHeight,
        fit: "inside",
        withoutEnlargement: true,
      })
      .webp({ quality: 82 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    throw refuse("not_an_image");
  }
}

const decoder = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: "error", sequentialRead: true });

async function describe(bytes: Uint8Array): Promise<{ width: number; height: number; pages: number }> {
  try {
    // The header alone: nothing is decoded yet, so the size can be judged before it costs memory.
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height, pages };
  } catch {
    throw refuse("not_an_image");
  }
}

/** By the first bytes, never by the name or the type that the sender gave it. */
function looksLikeImage(bytes: Uint8Array): boolean {
  const starts = (at: number, ...signs: number[]) => signs.every((sign, index) => bytes[at + index] === sign);
  const jpeg = starts(0, 0xff, 0xd8, 0xff);
  const png = starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const webp = starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50);
  return jpeg || png || webp;
}

/** A kept picture as the PDF writer takes it, which knows no WebP. */
export function asPng(webp: Buffer): Promise<Buffer> {
  return sharp(webp, { limitInputPixels: pictureLimits.pixels }).png().toBuffer();
}
