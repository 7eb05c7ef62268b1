import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PoseData } from "@/domain/figure/pose-data";
import { poseSchema } from "@/domain/figure/pose-schema";

// Poses are files of the release: read once a process, absent ones remembered too.
const known = new Map<string, Promise<PoseData | null>>();

/** The figures of items by their catalog key (`e_…`, `r_…`). An item that nobody has drawn yet is left out. */
export async function readPoses(keys: readonly string[]): Promise<Record<string, PoseData>> {
  const wanted = [...new Set(keys)];
  const poses = await Promise.all(wanted.map((key) => readPose(key)));
  return Object.fromEntries(wanted.flatMap((key, index) => (poses[index] ? [[key, poses[index]]] : [])));
}

function readPose(key: string): Promise<PoseData | null> {
  const reading = known.get(key) ?? load(key);
  known.set(key, reading);
  return reading;
}

async function load(key: string): Promise<PoseData | null> {
  // The key becomes part of a file name: nothing but the catalog's own form gets that far.
  if (!/^[a-z0-9_]{1,60}$/.test(key)) return null;
  try {
    const text = await readFile(path.join(process.cwd(), "content", "pose", `${key}.json`), "utf8");
    return poseSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
