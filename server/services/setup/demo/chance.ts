import { v7 as uuidv7 } from "uuid";

/** A seeded source of chance (mulberry32): the same seed gives the same demo, day for day. */
export interface Chance {
  /** In 0 … 1. */
  next: () => number;
  /** A UUIDv7 for a moment, its random part drawn from this source. */
  id: (at: Date) => string;
}

export function seededChance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const id = (at: Date) =>
    uuidv7({ msecs: at.getTime(), random: Uint8Array.from({ length: 16 }, () => Math.floor(next() * 256)) });
  return { next, id };
}
