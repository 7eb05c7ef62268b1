import { type ClientFilter, clientFilterSchema } from "@/domain/clients/schemas";

/** Days of silence that the list offers, as in the alerts. */
export const silentChoices = [2, 7, 14, 21] as const;

/** The list's filter out of the address; whatever is not known becomes the plain list. */
export function listInputOf(filter: string, silent: string): { filter: ClientFilter; silentDays: number } {
  const days = Number(silent);
  return {
    filter: clientFilterSchema.safeParse(filter).data ?? "all",
    silentDays: silentChoices.find((choice) => choice === days) ?? 7,
  };
}

export function listHref(filter: ClientFilter, silentDays: number): string {
  if (filter === "all") return "/practice/clients";
  return `/practice/clients?filter=${filter}${filter === "silent" ? `&silent=${silentDays}` : ""}`;
}
