import type { ChosenLook } from "./shapes";

/** Where the small picture of a line of the client's plan stands: it never changes, so phones keep it. */
export const stillAddress = (assignmentId: string, { tone, hair, outfit, build }: ChosenLook): string =>
  `/api/media/stills/${assignmentId}/${tone}.${hair}.${outfit}.${build}`;

/** The look in such an address, not yet checked. */
export function lookInAddress(name: string): Record<keyof ChosenLook, string | undefined> {
  const [tone, hair, outfit, build, ...rest] = name.split(".");
  return { tone: rest.length > 0 ? undefined : tone, hair, outfit, build };
}
