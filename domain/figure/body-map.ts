/** The body map: 77 named places a person can point at, 36 from the front and 41 from behind. */

export const bodyViews = ["front", "back"] as const;
export type BodyView = (typeof bodyViews)[number];
type Side = "right" | "left";

/** Places that exist once per side, in reading order from the top of the body. The text is what a client reads. */
const frontSided = {
  shoulder: "shoulder",
  chest: "chest",
  upperarm: "upper arm",
  elbow: "elbow",
  forearm: "forearm",
  wrist: "wrist",
  hand: "hand",
  upperabdomen: "upper belly",
  lowerabdomen: "lower belly",
  hip: "front of the hip",
  thigh: "front of the thigh",
  innerthigh: "inner thigh",
  knee: "knee",
  shin: "shin",
  ankle: "ankle",
  foot: "foot",
} as const;
const frontMidline = { head: "forehead", face: "face", neck: "front of the neck", pubic: "pubic bone" } as const;
const backSided = {
  trapezius: "top of the shoulder",
  shoulder: "back of the shoulder",
  scapula: "shoulder blade",
  upperarm: "back of the upper arm",
  elbow: "back of the elbow",
  forearm: "back of the forearm",
  wrist: "back of the wrist",
  hand: "back of the hand",
  midback: "mid back",
  lowback: "low back",
  sij: "back of the pelvis",
  buttock: "buttock",
  hip: "side of the hip",
  thigh: "back of the thigh",
  knee: "back of the knee",
  calf: "calf",
  achilles: "Achilles tendon",
  heel: "heel",
} as const;
const backMidline = {
  head: "back of the head",
  neck: "back of the neck",
  thoracicspine: "mid spine",
  lumbarspine: "low spine",
  sacrum: "sacrum",
} as const;

export type RegionId =
  | `front.${keyof typeof frontSided}.${Side}`
  | `front.${keyof typeof frontMidline}`
  | `back.${keyof typeof backSided}.${Side}`
  | `back.${keyof typeof backMidline}`;

export interface BodyRegion {
  id: RegionId;
  view: BodyView;
  side: Side | "none";
  /** Plain English, with the side: "Right low back". */
  name: string;
}

const keysOf = <Name extends string>(table: Readonly<Record<Name, string>>): Name[] => {
  const names: Name[] = [];
  for (const name in table) names.push(name);
  return names;
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function listRegions(): BodyRegion[] {
  const regions: BodyRegion[] = [];
  for (const place of keysOf(frontMidline))
    regions.push({ id: `front.${place}`, view: "front", side: "none", name: capital(frontMidline[place]) });
  for (const place of keysOf(frontSided))
    for (const side of ["right", "left"] as const)
      regions.push({
        id: `front.${place}.${side}`,
        view: "front",
        side,
        name: `${capital(side)} ${frontSided[place]}`,
      });
  for (const place of keysOf(backMidline))
    regions.push({ id: `back.${place}`, view: "back", side: "none", name: capital(backMidline[place]) });
  for (const place of keysOf(backSided))
    for (const side of ["right", "left"] as const)
      regions.push({ id: `back.${place}.${side}`, view: "back", side, name: `${capital(side)} ${backSided[place]}` });
  return regions;
}

/** All 77 regions, front first, midline before sides, head to foot. */
export const bodyRegions: readonly BodyRegion[] = listRegions();
const regionById = new Map<string, BodyRegion>(bodyRegions.map((region) => [region.id, region]));

/** The places of one view, as they are listed. */
export const regionsOf = (view: BodyView): RegionId[] =>
  bodyRegions.filter((region) => region.view === view).map(({ id }) => id);

/** True for one of the 77 ids, e.g. `"back.lowback.right"`. */
export const isRegionId = (id: string): id is RegionId => regionById.has(id);

/** Plain English name with its side; an unknown id comes back as it is. */
export const regionName = (id: string): string => regionById.get(id)?.name ?? id;

/** How a pain feels. */
export const painQualities = ["ache", "sharp", "burning", "numb", "tingling"] as const;
export type PainQuality = (typeof painQualities)[number];

/** What a person says about one region: pain 0–10 (0 = marked, but no pain now) and how it feels. */
export interface RegionValue {
  intensity: number;
  quality?: PainQuality;
}

/** Keyed by region id; ids of the other view and unknown ids are not drawn. */
export type RegionValues = Readonly<Record<string, RegionValue>>;

/** The marked places of one recording as a map shows them; unknown ones are left out. */
export const regionValues = (points: readonly { region: string; intensity: number }[]): RegionValues =>
  Object.fromEntries(points.flatMap(({ region, intensity }) => (isRegionId(region) ? [[region, { intensity }]] : [])));
