import { startTestCluster } from "./postgres";

/** Vitest's global set-up of the project `integration`: one server for the run. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  return cluster.stop;
}
