import { env } from "@/server/env";

/** The full address of a page, for mails and for handing on. */
export function linkTo(path: string): string {
  return `${env().BASE_URL}${path}`;
}
