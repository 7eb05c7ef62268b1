import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { practice } from "@/db/schema/index";
import { createSetupLink } from "./create-setup-link";
import { type DemoLogin, demoLogins } from "./demo-logins";
import { loadContentPack } from "./load-content-pack";
import { loadDemo } from "./load-demo";

export interface PreparedData {
  /** One plain line for each thing done. */
  lines: string[];
  setupLink?: string;
  logins?: DemoLogin[];
}

/**
 * Makes the database ready to be served: the demo practices (only when asked, only when there is no practice yet),
 * or a one-time set-up link, and the newest content pack in every practice's catalog.
 */
export async function prepareData(options: { demo: boolean; baseUrl: string }): Promise<PreparedData> {
  const practices = await directory().select({ id: practice.id, demoLoadedAt: practice.demoLoadedAt }).from(practice);
  if (practices.length === 0 && !options.demo) {
    const setupLink = await createSetupLink(options.baseUrl);
    return { lines: ["no practice yet: the set-up link creates one"], setupLink };
  }
  if (practices.length === 0) {
    const loaded = await loadDemo(new Date());
    return { lines: [`${loaded.practices} demo practices with ${loaded.clients} clients`], logins: demoLogins() };
  }
  const lines: string[] = [];
  for (const { id } of practices) {
    const pack = await loadContentPack({ kind: "system", practiceId: id, requestId: uuidv7() });
    if (pack.added + pack.changed > 0)
      lines.push(`${pack.added} catalog items added, ${pack.changed} brought up to date`);
  }
  const isDemo = practices.every(({ demoLoadedAt }) => demoLoadedAt !== null);
  return {
    lines: lines.length > 0 ? lines : ["catalog up to date"],
    logins: options.demo && isDemo ? demoLogins() : undefined,
  };
}
