import { eq } from "drizzle-orm";
import { practice } from "@/db/schema/index";
import { changePracticeSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/** Sets the practice's name, zone, phone and address, as clients see them. */
export const changePractice = defineVerb({
  right: "practice.change",
  input: changePracticeSchema,
  run: async (tx, input, actor) => {
    const shown = {
      name: practice.name,
      zone: practice.zone,
      address: practice.address,
      phone: practice.phone,
      logoId: practice.logoId,
    };
    const rows = await tx.select(shown).from(practice).where(eq(practice.id, actor.practiceId)).for("update");
    const before = rows[0];
    if (!before) throw new ServiceError("not_found");
    await tx.update(practice).set(input).where(eq(practice.id, actor.practiceId));
    const names = ["name", "zone", "phone", "address"] as const;
    const changed = names.filter((name) => before[name] !== input[name]);
    const detail = { changed: [...changed] };
    return {
      result: { ...input, logoId: before.logoId },
      audit: { action: "practice.change", subjectKind: "practice", subjectId: actor.practiceId, detail },
    };
  },
});
