import type { ReactNode } from "react";
import { assignedKey } from "@/components/causes/assigned-key";
import type { MemberActor } from "@/domain/access/actor";
import type { Cause } from "@/domain/assessment/cause-dtos";
import { itemStills } from "../../item-stills";

/** The pictures of what is assigned for the causes. */
export function causeStills(actor: MemberActor, causes: readonly Cause[]): Promise<Record<string, ReactNode>> {
  const lines = causes.flatMap(({ assigned }) => assigned);
  return itemStills(
    actor,
    lines.map((line) => ({ ...line, key: assignedKey(line) })),
    { width: 44, height: 32 },
  );
}
