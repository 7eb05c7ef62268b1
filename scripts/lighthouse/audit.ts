import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const scored = z.object({ score: z.number().nullable() });
const measured = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({ performance: scored, accessibility: scored, "best-practices": scored }),
  audits: z.object({
    "first-contentful-paint": measured,
    "largest-contentful-paint": measured,
    "total-blocking-time": measured,
    "cumulative-layout-shift": measured,
  }),
});

export interface Audit {
  /** 0–100. */
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Milliseconds on the throttled phone. */
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
}

/** One run of Lighthouse's mobile profile (Moto G, slow 4G, CPU four times slower) in a browser that is open at `port`. */
export async function auditPage(
  program: string,
  page: { url: string; cookie: string; port: number; report: string },
): Promise<Audit> {
  mkdirSync(path.dirname(page.report), { recursive: true });
  const child = spawn(
    process.execPath,
    [
      program,
      page.url,
      `--port=${page.port}`,
      `--extra-headers=${JSON.stringify({ Cookie: page.cookie })}`,
      "--only-categories=performance,accessibility,best-practices",
      "--output=json",
      `--output-path=${page.report}`,
      "--quiet",
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}.`);
  const { categories, audits } = reportSchema.parse(JSON.parse(readFileSync(page.report, "utf8")));
  const points = ({ score }: { score: number | null }) => Math.round((score ?? 0) * 100);
  return {
    performance: points(categories.performance),
    accessibility: points(categories.accessibility),
    bestPractices: points(categories["best-practices"]),
    fcp: audits["first-contentful-paint"].numericValue,
    lcp: audits["largest-contentful-paint"].numericValue,
    tbt: audits["total-blocking-time"].numericValue,
    cls: audits["cumulative-layout-shift"].numericValue,
  };
}
