import { startPortal } from "../../support/portal";

/** One portal for the run; its addresses reach the workers through the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = await startPortal({ name: "e2e", port: Number(process.env.E2E_PORT) });
  Object.assign(process.env, {
    DATABASE_URL: portal.appUrl,
    E2E_SUPERUSER_URL: portal.superuserUrl,
    E2E_MAIL_FOLDER: portal.mailFolder,
  });
  return portal.stop;
}
