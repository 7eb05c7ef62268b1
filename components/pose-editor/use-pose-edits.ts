"use client";

import { useMemo, useReducer } from "react";
import type { EditScope } from "@/domain/figure/edit-angles";
import {
  beginHistory,
  type EditHistory,
  endGesture,
  recordEdit,
  redoEdit,
  undoEdit,
} from "@/domain/figure/edit-history";
import type { PoseData } from "@/domain/figure/pose-data";
import type { Moment } from "@/domain/figure/timeline";

interface EditorState {
  history: EditHistory<PoseData>;
  /** The key that is shown and changed. */
  selected: number;
  /** A change is for the selected key, or for every key. */
  everyKey: boolean;
  /** Right and left take the same angle. */
  linked: boolean;
  playing: boolean;
  /** A moment between two keys that is only looked at. */
  watched: Moment | null;
}

type Act =
  | { kind: "change"; pose: PoseData; gesture: string | null; selected?: number }
  | { kind: "endGesture" | "undo" | "redo" }
  | { kind: "select"; key: number; watched?: Moment }
  | { kind: "set"; part: Partial<Pick<EditorState, "everyKey" | "linked" | "playing" | "watched">> };

function step(state: EditorState, act: Act): EditorState {
  switch (act.kind) {
    case "change": {
      const history = recordEdit(state.history, act.pose, act.gesture);
      return { ...state, history, selected: act.selected ?? state.selected, watched: null, playing: false };
    }
    case "endGesture":
      return { ...state, history: endGesture(state.history) };
    case "undo":
      return { ...state, history: undoEdit(state.history), watched: null };
    case "redo":
      return { ...state, history: redoEdit(state.history), watched: null };
    case "select":
      return { ...state, selected: act.key, watched: act.watched ?? null, playing: false };
    case "set":
      return { ...state, ...act.part };
  }
}

/** What the parts of the editor see and do. */
export interface PoseEdits extends Omit<EditorState, "history"> {
  pose: PoseData;
  scope: EditScope;
  canUndo: boolean;
  canRedo: boolean;
  /** Changes with the same gesture are one step back, until the gesture ends. */
  change: (pose: PoseData, gesture?: string | null, selected?: number) => void;
  endGesture: () => void;
  undo: () => void;
  redo: () => void;
  select: (key: number, watched?: Moment) => void;
  set: (part: Partial<Pick<EditorState, "everyKey" | "linked" | "playing" | "watched">>) => void;
}

export function usePoseEdits(start: PoseData): PoseEdits {
  const [state, dispatch] = useReducer(step, start, (pose) => ({
    history: beginHistory(pose),
    selected: 0,
    everyKey: false,
    linked: false,
    playing: false,
    watched: null,
  }));
  const acts = useMemo(
    () => ({
      change: (pose: PoseData, gesture: string | null = null, selected?: number) =>
        dispatch({ kind: "change", pose, gesture, selected }),
      endGesture: () => dispatch({ kind: "endGesture" }),
      undo: () => dispatch({ kind: "undo" }),
      redo: () => dispatch({ kind: "redo" }),
      select: (key: number, watched?: Moment) => dispatch({ kind: "select", key, watched }),
      set: (part: Partial<Pick<EditorState, "everyKey" | "linked" | "playing" | "watched">>) =>
        dispatch({ kind: "set", part }),
    }),
    [],
  );
  const { history, ...rest } = state;
  const selected = Math.min(rest.selected, history.present.keys.length - 1);
  return {
    ...rest,
    ...acts,
    selected,
    pose: history.present,
    scope: rest.everyKey ? "every" : selected,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
