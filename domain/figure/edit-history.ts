/** What was, is, and was taken back. The newest of `past` is its last, the next of `future` its first. */
export interface EditHistory<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** The gesture the last change belongs to: one drag of a handle or a slider is one step back. */
  gesture: string | null;
}

const mostSteps = 200;

export const beginHistory = <State>(present: State): EditHistory<State> => ({
  past: [],
  present,
  future: [],
  gesture: null,
});

/**
 * Notes a change. Changes with the same `gesture` become one step; `null` always is a step of its own. The same state
 * (by identity) is no change. The oldest of more than 200 steps is forgotten.
 */
export function recordEdit<State>(
  history: EditHistory<State>,
  next: State,
  gesture: string | null = null,
): EditHistory<State> {
  if (next === history.present) return history;
  if (gesture !== null && gesture === history.gesture) return { ...history, present: next, future: [] };
  return { past: [...history.past, history.present].slice(-mostSteps), present: next, future: [], gesture };
}

/** The next change begins a step of its own, whatever its gesture is called. */
export const endGesture = <State>(history: EditHistory<State>): EditHistory<State> =>
  history.gesture === null ? history : { ...history, gesture: null };

/** One step back; at the beginning nothing changes. */
export function undoEdit<State>(history: EditHistory<State>): EditHistory<State> {
  const [before] = history.past.slice(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    gesture: null,
  };
}

/** One step forward again. */
export function redoEdit<State>(history: EditHistory<State>): EditHistory<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}
