import { createServer } from "node:http";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { createPool } from "@/db/client";

// The least that could answer: node:http and pg, the same statements in the same transaction under the same
// row-level security, no framework. It runs as a process of its own, like the portal beside it.

const scenarioSchema = z.record(
  z.string(),
  // The recorded requests of several people, taken in turn.
  z.array(
    z.object({
      statements: z.array(z.object({ text: z.string(), values: z.array(z.unknown()) })),
      /** Ids that the recorded request made: each new request makes its own. */
      freshIds: z.array(z.string()),
    }),
  ),
);

const scenarios = scenarioSchema.parse(JSON.parse(process.env.BENCH_SCENARIOS ?? "{}"));
const pool = createPool({
  url: process.env.DATABASE_URL ?? "",
  size: 10,
  namedStatements: true,
  onConnectionLost: () => undefined,
});

const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    answer(request.url?.slice(1) ?? "").then(
      (text) => response.writeHead(200, { "content-type": "application/json" }).end(text),
      () => response.writeHead(500).end(),
    );
  });
});

let turn = 0;

async function answer(name: string): Promise<string> {
  const recordings = scenarios[name] ?? [];
  turn += 1;
  const scenario = recordings[turn % recordings.length];
  if (!scenario) throw new Error(`No scenario ${name}.`);
  const fresh = new Map(scenario.freshIds.map((id) => [id, uuidv7()]));
  const connection = await pool.connect();
  let rows: unknown[] = [];
  try {
    for (const { text, values } of scenario.statements) {
      const own = values.map((value) => (typeof value === "string" ? (fresh.get(value) ?? value) : value));
      const result = own.length > 0 ? await connection.query({ text, values: own }) : await connection.query(text);
      if (result.rows?.length > 0) rows = result.rows;
    }
    connection.release();
  } catch (error) {
    connection.release(true);
    throw error;
  }
  return JSON.stringify(rows);
}

server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
