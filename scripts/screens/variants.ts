import type { Page } from "@playwright/test";
import { waitUntilKept } from "@/tests/e2e/support/cut-network";
import type { Screen } from "./list";

export type Size = "phone" | "desk";

/** One way of walking the pages: what is set before, and how its pictures are named. */
export interface Variant {
  /** Part of each picture's name; nothing for English on a network. */
  name: string;
  /** The cookie of that name. */
  language: "en" | "es" | "ar-XB";
  sizes: readonly Size[];
  /** Pages that it shows. */
  shows: (screen: Screen) => boolean;
  /** What happens to the network once a page stands. */
  afterLoad?: (page: Page) => Promise<void>;
}

const isClients = ({ name }: Screen) => name.startsWith("my-") || name.startsWith("public-");
/** Pages that a phone keeps, in the state of somebody under way. */
const isKept = ({ name }: Screen) =>
  /^my-(today|session|relief|progress|plan|history|messages|reminders|settings)$/.test(name);

/** Once the phone has kept its pages, the same page again from there: it says that there is no network. */
async function reopenWithoutNetwork(page: Page): Promise<void> {
  await waitUntilKept(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.waitForTimeout(1000);
}

/** Every page in English; the client's pages besides in Spanish and from right to left, and without a network. */
export const variants: readonly Variant[] = [
  { name: "", language: "en", sizes: ["phone", "desk"], shows: () => true },
  { name: "es", language: "es", sizes: ["phone"], shows: isClients },
  { name: "rtl", language: "ar-XB", sizes: ["phone"], shows: isClients },
  { name: "offline", language: "en", sizes: ["phone"], shows: isKept, afterLoad: reopenWithoutNetwork },
  { name: "offline-es", language: "es", sizes: ["phone"], shows: isKept, afterLoad: reopenWithoutNetwork },
];
