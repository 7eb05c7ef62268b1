import { useAsOf } from "./outbox-as-of";
import { OutboxBanner } from "./outbox-banner";

/** The banner for the pages that read by queries: these know how old they are. */
export function OutboxNote() {
  return <OutboxBanner asOf={useAsOf()} />;
}
