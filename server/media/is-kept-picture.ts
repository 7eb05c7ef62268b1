import sharp from "sharp";
import { pictureLimits } from "@/domain/media/limits";

/** Whether bytes are a still WebP of a size that the portal itself would have written. Only the header is read. */
export async function isKeptPicture(bytes: Uint8Array): Promise<boolean> {
  try {
    const { format, width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return format === "webp" && pages === 1 && width <= pictureLimits.keptWidth && height <= pictureLimits.keptHeight;
  } catch {
    return false;
  }
}
