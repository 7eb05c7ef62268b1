import { z } from "zod";
import { idSchema } from "../shared/ids";

/** The client's own view of their wish; null: none is open. */
export const ownErasureDto = z.strictObject({ requestedAt: z.date().nullable() });
export const erasureListDto = z.strictObject({
  /** Open wishes, oldest first. */
  requests: z.array(z.strictObject({ clientId: idSchema, name: z.string(), requestedAt: z.date() })),
  /** Clients erased so far. */
  erased: z.number().int(),
});

const count = z.number().int();
export const erasedCountsDto = z.strictObject({ clients: count, painFree: count, notPainFree: count, missing: count });
export type ErasedCounts = z.infer<typeof erasedCountsDto>;
