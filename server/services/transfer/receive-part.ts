import { z } from "zod";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { partNumberSchema } from "@/domain/transfer/schemas";
import { partBytes } from "@/domain/transfer/words";
import { defineVerb } from "../verb";
import { writePart } from "./parts";
import { requireTransfer } from "./require-transfer";

/**
 * Takes one part of an archive that is being brought here, in any order and again if need be. Throws `not_found`,
 * `used` once the file is complete, `invalid` for a part of another size than its place has.
 */
export const receivePart = defineVerb({
  right: "practice.transfer",
  input: z.strictObject({ transferId: idSchema, number: partNumberSchema, content: z.instanceof(Buffer) }),
  run: async (tx, { transferId, number, content }, actor) => {
    const { bytes, uploadedAt } = await requireTransfer(tx, actor.practiceId, transferId, "import");
    if (uploadedAt) throw new ServiceError("used");
    const expected = Math.min(partBytes, bytes - number * partBytes);
    if (content.byteLength !== expected) throw new ServiceError("invalid", { fields: { part: "invalid_type" } });
    await writePart(tx, { practiceId: actor.practiceId, transferId, number, content });
    return { result: {}, audit: null };
  },
});
