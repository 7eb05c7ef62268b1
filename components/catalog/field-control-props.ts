import type { Draft } from "./draft-content";
import type { Names } from "./names";

export interface FieldControlProps {
  path: string;
  label: string;
  hint?: string;
  optional?: boolean;
  value: unknown;
  onValueChange: (value: unknown) => void;
  draft: Draft;
  names: Names;
  /** The entry's own key, which it must not name. */
  self?: string;
  /** What is wrong at a path, in words. */
  errorOf: (path: string) => string | null;
}
