import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { idSchema } from "@/domain/shared/ids";

/** A page's read: what is not there, or is no id at all, answers with the not-found page. */
export async function found<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** The id of the address, or the not-found page. */
export function idOrNotFound(text: string): string {
  const parsed = idSchema.safeParse(text);
  if (!parsed.success) notFound();
  return parsed.data;
}
