const brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** Bytes of a file's beginning that `isHeic` needs. */
export const heicSign = 12;

/**
 * Whether a file begins as the photos of iPhones do that were never turned into JPEG (ISO/IEC 23008-12: a box `ftyp` with
 * one of its brands). No decoder of ours reads them, and people can do something about it, so they get words of their own.
 */
export function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, heicSign));
  return text.startsWith("ftyp") && brands.includes(text.slice(4));
}
