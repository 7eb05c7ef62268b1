import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ReactNode } from "react";
import { FigureStill } from "@/components/figure/figure-still";
import type { PoseData } from "@/domain/figure/pose-data";
import { poseSchema } from "@/domain/figure/pose-schema";
import type { LineView } from "@/domain/plan/dtos";

/** Each line's picture, drawn here so that the browser needs neither poses nor the figure engine. */
export async function lineStills(lines: readonly LineView[]): Promise<Record<string, ReactNode>> {
  const entries = await Promise.all(
    lines.map(async (line): Promise<[string, ReactNode]> => {
      const pose = await readPose(line.item.key);
      if (!pose) return [line.lineId, null];
      const side = line.side === "left" ? "left" : "right";
      const still = (
        <FigureStill
          key={line.lineId}
          pose={pose}
          side={side}
          at="effort"
          label={line.item.title}
          width={64}
          height={44}
          arrows={false}
        />
      );
      return [line.lineId, still];
    }),
  );
  return Object.fromEntries(entries);
}

const poses = new Map<string, Promise<PoseData | null>>();

function readPose(key: string): Promise<PoseData | null> {
  // Keys come from the catalog, which people edit: nothing but its own letters may become part of a path.
  if (!/^[a-z0-9_]+$/.test(key)) return Promise.resolve(null);
  const known = poses.get(key) ?? loadPose(key);
  poses.set(key, known);
  return known;
}

async function loadPose(key: string): Promise<PoseData | null> {
  const file = path.join(process.cwd(), "content", "pose", `${key}.json`);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const pose = poseSchema.safeParse(JSON.parse(text));
  return pose.success ? pose.data : null;
}
