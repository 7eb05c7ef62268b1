/** Bounds of an uploaded picture. Bytes of the file that is sent, pixels of what it may hold and of what is kept. */
export const pictureLimits = {
  bytes: 8_000_000,
  pixels: 40_000_000,
  leastSide: 100,
  keptWidth: 1200,
  keptHeight: 900,
} as const;

/** What a practice's logo may be, and how large it is kept: often wide and shallow, and small on paper. */
export const logoLimits = { leastSide: 32, keptWidth: 900, keptHeight: 450 } as const;

/** What a file picker offers; what a file really is, its bytes say. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp"] as const;
