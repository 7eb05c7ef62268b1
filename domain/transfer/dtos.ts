import { z } from "zod";
import { idSchema } from "../shared/ids";
import { transferProblemSchema } from "./problems";
import { transferFailures, transferKinds } from "./words";

/** How far an archive has got: the first of these that is true. */
export const transferStates = [
  "failed",
  "imported",
  "importing",
  "refused",
  "expired",
  "ready",
  "uploading",
  "waiting",
  "working",
] as const;

export const transferDto = z.strictObject({
  id: idSchema,
  kind: z.enum(transferKinds),
  state: z.enum(transferStates),
  requestedBy: z.string().nullable(),
  requestedAt: z.date(),
  stepsDone: z.number().int(),
  stepsTotal: z.number().int(),
  records: z.number().int(),
  bytes: z.number(),
  expiresAt: z.date().nullable(),
  failure: z.enum(transferFailures).nullable(),
  practiceName: z.string().nullable(),
  newName: z.string().nullable(),
  problems: z.array(transferProblemSchema),
});
export type TransferView = z.infer<typeof transferDto>;
export const transferListDto = z.strictObject({ items: z.array(transferDto) });
export const startedTransferDto = z.strictObject({ transferId: idSchema });
