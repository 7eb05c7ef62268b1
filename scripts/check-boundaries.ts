import path from "node:path";
import { cruiseRooms } from "./check/cruise";
import { checkLayout, listFiles, ROOMS } from "./check/files";
import { findBlindRules } from "./check/planted";

const root = path.resolve(import.meta.dirname, "..");
const FEWEST = 60;

const files = listFiles(root);
const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
const [{ violations, seen }, blind] = await Promise.all([
  cruiseRooms(root, [...ROOMS, ...sources.filter((file) => !file.includes("/"))]),
  findBlindRules(root),
]);
const layout = checkLayout(root, files);

// Under another compiler the cruiser was seen to skip every .ts file and to report nothing.
const missed = sources.filter((file) => !seen.has(file)).map((file) => `not read by the boundary check: ${file}`);
if (sources.length < FEWEST) missed.push(`only ${sources.length} source files found, expected at least ${FEWEST}`);

const problems = [...violations.map(({ text }) => text), ...layout.problems, ...missed, ...blind];
for (const problem of problems) console.error(problem);
for (const file of layout.long) console.log(`long, ask why: ${file}`);
console.log(
  `${sources.length} files read, every rule proven, ${problems.length} problem${problems.length === 1 ? "" : "s"}.`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
