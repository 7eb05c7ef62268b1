import pg from "pg";
import { StartFailure } from "./failure";

/** The demo's passwords are printed in the open: its accounts may never be served where the demo is off. */
export async function refuseDemoData(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from practice where demo_loaded_at is not null limit 1");
    if (!rowCount) return;
  } finally {
    await client.end();
  }
  throw new StartFailure(
    "This database holds the demo practice, whose passwords everybody knows: set PLUMBLINE_DATA to a fresh folder (or DATABASE_URL to an empty database).",
  );
}
