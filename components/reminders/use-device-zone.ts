import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The zone that this device is in; null on the server, which is somewhere else. */
export function useDeviceZone(): string | null {
  return useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
