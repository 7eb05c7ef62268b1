import type { Flag } from "@/domain/assessment/screen-level";
import { shippedFlags } from "@/server/services/catalog/read-flags";

/** The flags of the content pack, as a practice without its own asks them. */
export const shipped: Flag[] = shippedFlags().map((flag) => ({ ...flag, version: null }));
