import { useOutbox } from "@/components/session/outbox-provider";
import type { MeasureDue, MeasureView, OwnMeasures } from "@/domain/outcomes/dtos";

/** What is due and not already answered on this device: an answer that waits for the network is not asked again. */
export function useDue({ due, measures }: OwnMeasures): Array<MeasureDue & { content: MeasureView["content"] }> {
  const { waiting } = useOutbox();
  const answered = new Set(waiting.flatMap(({ kind, input }) => (kind === "measure" ? [input.itemId] : [])));
  return due.flatMap((one) => {
    const found = measures.find(({ itemId }) => itemId === one.itemId);
    return found && !answered.has(one.itemId) ? [{ ...one, content: found.content }] : [];
  });
}
