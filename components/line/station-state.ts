/** Where one step of the line stands. */
export type StationState = "achieved" | "under_way" | "planned" | "not_started" | "not_indicated";

export type StationHue = "find" | "relieve" | "muscles" | "joints";

/** One step as the drawings need it: plain data, words ready to show. */
export type LineStep = {
  step: StationHue;
  state: StationState;
  /** The step's name, such as "Balance muscles". */
  label: string;
  /** One fact, such as "1 of 3 resolved". */
  fact?: string;
};

export const hueClass: Record<StationHue, string> = {
  find: "hue-find",
  relieve: "hue-relieve",
  muscles: "hue-muscles",
  joints: "hue-joints",
};
