import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { inPractice, type Transaction } from "@/db/in-practice";
import type { SystemActor } from "@/domain/access/actor";
import type { CheckedRow, ImportRow } from "@/domain/catalog/check-import";
import { type CatalogKind, catalogKinds } from "@/domain/catalog/kinds";
import { type Language, translated } from "@/domain/shared/language";
import { recordAudit } from "../audit/record-audit";
import { importItems } from "../catalog/import-items";

interface PackCounts {
  added: number;
  changed: number;
  same: number;
}

/**
 * Loads content/<kind>/*.json, with the figures of content/pose and the texts of content/<language>/<kind>, into one practice's catalog and
 * publishes it. What the practice has edited, imported or retired stays as it is; loading the same pack again changes nothing. Throws naming every bad file and field.
 */
export async function loadContentPack(actor: SystemActor): Promise<PackCounts> {
  return inPractice(actor, (tx) => loadContentPackWithin(tx, actor));
}

/** The same inside a transaction that is under way: set-up makes the practice and its catalog together or not at all. */
export async function loadContentPackWithin(tx: Transaction, actor: SystemActor): Promise<PackCounts> {
  const pack = await readPack(path.join(process.cwd(), "content"));
  const result = await importItems(tx, actor, pack.rows, { origin: "pack", publish: true, dryRun: false });
  const bad = result.rows.filter((row) => row.outcome === "bad");
  if (bad.length > 0) throw new Error(describeBadRows(bad, pack.files));
  const count = (outcome: CheckedRow["outcome"]) => result.rows.filter((row) => row.outcome === outcome).length;
  const counts = { added: count("new"), changed: count("changed"), same: count("same") };
  if (result.applied) await recordAudit(tx, actor, { action: "catalog.load", subjectKind: "catalog", detail: counts });
  return counts;
}

async function readPack(folder: string): Promise<{ rows: ImportRow[]; files: string[] }> {
  const files: string[] = [];
  const rows: ImportRow[] = [];
  const poses = await readPoses(path.join(folder, "pose"));
  const texts = await readTexts(folder);
  for (const kind of catalogKinds) {
    const names = await readdir(path.join(folder, kind));
    for (const name of names.filter((entry) => entry.endsWith(".json")).sort()) {
      files.push(`content/${kind}/${name}`);
      const content = await readJson(path.join(folder, kind, name));
      const pose = isDoable(kind) ? poses.get(name) : undefined;
      const translations = texts.get(`${kind}/${name}`);
      rows.push({ row: files.length, kind, content: withParts(content, { pose, translations }) });
      if (isDoable(kind)) poses.delete(name);
      texts.delete(`${kind}/${name}`);
    }
  }
  const [left] = poses.keys();
  if (left !== undefined) throw new Error(`content/pose/${left} is the figure of no exercise or technique.`);
  const [alone] = texts.keys();
  if (alone !== undefined) throw new Error(`content/${translated.join("|")}/${alone} translates nothing.`);
  return { rows, files };
}

const isDoable = (kind: CatalogKind) => kind === "exercise" || kind === "technique";

/** Figures lie in files of their own, under the key of their item, because other people draw than write. */
async function readPoses(folder: string): Promise<Map<string, unknown>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readJson(path.join(folder, name))] as const)),
  );
}

/** Texts in other languages lie under the name of their entry, because other people translate than write. */
async function readTexts(folder: string): Promise<Map<string, Partial<Record<Language, unknown>>>> {
  const texts = new Map<string, Partial<Record<Language, unknown>>>();
  for (const language of translated) {
    const names = await readdir(path.join(folder, language), { recursive: true });
    for (const name of names.filter((entry) => entry.endsWith(".json")))
      texts.set(name, { ...texts.get(name), [language]: await readJson(path.join(folder, language, name)) });
  }
  return texts;
}

function withParts(content: unknown, parts: Record<"pose" | "translations", unknown>): unknown {
  const given = Object.entries(parts).filter(([, part]) => part !== undefined);
  return typeof content === "object" && content !== null ? { ...content, ...Object.fromEntries(given) } : content;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

function describeBadRows(rows: readonly CheckedRow[], files: readonly string[]): string {
  const lines = rows.flatMap((row) =>
    row.problems.map(({ field, reason, facts }) => {
      const detail = Object.values(facts).join(", ");
      return `  ${files[row.row - 1]}: ${field || "the whole entry"}: ${reason}${detail ? ` (${detail})` : ""}`;
    }),
  );
  return `The content pack has mistakes; nothing was loaded.\n${lines.join("\n")}`;
}
