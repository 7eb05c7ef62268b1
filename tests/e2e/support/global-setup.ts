import { startPortal } from "../../support/portal";

/**
 * One portal for the run; its addresses reach the workers through the environment. With E2E_BASE_URL (and the
 * DATABASE_URL behind it) a portal that runs already is used, so that a test can be tried while writing it.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.E2E_BASE_URL) return async () => undefined;
  const portal = await startPortal({ name: "e2e", port: Number(process.env.E2E_PORT) });
  Object.assign(process.env, {
    DATABASE_URL: portal.appUrl,
    E2E_SUPERUSER_URL: portal.superuserUrl,
    E2E_MAIL_FOLDER: portal.mailFolder,
  });
  return portal.stop;
}
