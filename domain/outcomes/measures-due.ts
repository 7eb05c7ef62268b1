import type { MeasureDue, OwnMeasures } from "./dtos";

/** A measure that is due, with its title in plain words. */
export interface DueTitle {
  itemId: string;
  title: string;
}

/** What is due of a client's measures, in order; a measure that is not theirs any more is left out. */
export function measuresDue({ due, measures }: OwnMeasures): DueTitle[] {
  return due.flatMap(({ itemId }: MeasureDue) => {
    const found = measures.find((measure) => measure.itemId === itemId);
    return found ? [{ itemId, title: found.content.plainTitle }] : [];
  });
}
