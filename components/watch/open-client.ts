const clientPath = /^\/practice\/clients\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/;

/** The client whose page, or a page below it, has this path; undefined on every other page. */
export function openClientId(path: string): string | undefined {
  return clientPath.exec(path)?.[1];
}
