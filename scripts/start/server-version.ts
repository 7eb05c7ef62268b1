export const OLDEST_MAJOR = 15;

/** `server_version_num` is 150004 for 15.4 and 180004 for 18.4. */
export function majorOf(versionNumber: number): number {
  return Math.floor(versionNumber / 10_000);
}

/** One line when the server is too old, nothing when it will do. */
export function versionProblem(versionNumber: number): string | undefined {
  const major = majorOf(versionNumber);
  if (Number.isFinite(major) && major >= OLDEST_MAJOR) return undefined;
  return `The server is Postgres ${major}: Plumbline needs ${OLDEST_MAJOR} or newer. Upgrade it, or unset DATABASE_URL to use the embedded one.`;
}
