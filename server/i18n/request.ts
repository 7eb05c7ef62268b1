import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { getRequestConfig } from "next-intl/server";

export default getRequestConfig(async () => ({ locale: "en-GB", timeZone: "UTC", messages: await readMessages() }));

async function readMessages(): Promise<Record<string, string>> {
  const folder = path.join(process.cwd(), "messages", "en");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const entries = await Promise.all(
    files.map(
      async (name) => [name.slice(0, -5), JSON.parse(await readFile(path.join(folder, name), "utf8"))] as const,
    ),
  );
  return Object.fromEntries(entries);
}
