import { v7 as uuidv7 } from "uuid";
import { addDays } from "@/domain/time/calendar-day";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";
import { demoActor, sessionFor } from "@/tests/support/sign-in";
import type { LoadRequest } from "./load";
import { type RecordedStatement, recordStatements } from "./record";

export const cookieName = "next-auth.session-token";

/** A request as the portal sent it to Postgres, and the ids in it that each new request makes for itself. */
export interface Recording {
  statements: RecordedStatement[];
  freshIds: string[];
}

export interface Scenario {
  name: string;
  portal: LoadRequest;
  /** What the bare server runs in its place, one recording for each person, taken in turn. */
  floor: { name: string; recordings: Recording[] };
}

/** The demo's clients who have something due: logs of one client wait for each other, those of several do not. */
const loggingClients = ["maria", "daniel", "grace", "chloe", "robert"];

export async function signInAll() {
  const maria = await demoActor("maria@client.example", "client");
  return {
    client: await sessionFor(maria),
    practitioner: await sessionFor(await demoActor("kate@hillside.example", "practitioner")),
    admin: await sessionFor(await demoActor("ruth@hillside.example", "admin")),
    clientId: maria.clientId ?? "",
  };
}

const callAs = (token: string) => createCaller(createContext(new Headers({ cookie: `${cookieName}=${token}` })));

/** The five measured requests, each with what it asks of the database. */
export async function prepareScenarios(baseUrl: string): Promise<Scenario[]> {
  const tokens = await signInAll();
  const today = { name: "today", recordings: [await recorded(() => callAs(tokens.client).my.today({}))] };
  const list = { name: "list", recordings: [await recorded(() => callAs(tokens.practitioner).clients.list({}))] };
  const cookie = (token: string) => ({ cookie: `${cookieName}=${token}` });
  const jsonHeaders = (token: string) => ({ "content-type": "application/json", origin: baseUrl, ...cookie(token) });
  const call = (path: string, next: LoadRequest["next"]): LoadRequest => ({
    url: `${baseUrl}/api/trpc/${path}`,
    method: "POST",
    next,
  });
  const page = (path: string, token: string): LoadRequest => ({
    url: baseUrl + path,
    method: "GET",
    next: () => ({ headers: cookie(token) }),
  });
  const empty = (token: string) => () => ({ headers: jsonHeaders(token), body: JSON.stringify({ json: {} }) });
  const logs = await prepareLogs();
  const nextLog = inTurn(logs);
  const sendLog = () => {
    const { token, input } = nextLog();
    return { headers: jsonHeaders(token), body: JSON.stringify({ json: input(uuidv7()) }) };
  };
  return [
    { name: "today, procedure", portal: call("my.today", empty(tokens.client)), floor: today },
    { name: "today, page", portal: page("/my", tokens.client), floor: today },
    { name: "client list, procedure", portal: call("clients.list", empty(tokens.practitioner)), floor: list },
    { name: "client list, page", portal: page("/practice/clients", tokens.practitioner), floor: list },
    {
      name: "save a log",
      portal: call("my.saveLog", sendLog),
      floor: { name: "log", recordings: logs.map(({ recording }) => recording) },
    },
  ];
}

async function prepareLogs() {
  const logs = [];
  for (const name of loggingClients) {
    const token = await sessionFor(await demoActor(`${name}@client.example`, "client"));
    const { lines, day, zone } = await callAs(token).my.today({});
    const line = lines[0];
    if (!line) continue;
    const yesterday = addDays(day, -1);
    const input = (id: string) => ({
      id,
      assignmentId: line.assignmentId,
      day: yesterday,
      at: new Date().toISOString(),
      zone,
      outcome: "done" as const,
    });
    const id = uuidv7();
    logs.push({ token, input, recording: await recorded(() => callAs(token).my.saveLog(input(id)), id) });
  }
  if (logs.length === 0) throw new Error("No demo client has anything due today.");
  return logs;
}

/** Records a call; its audit records' ids, and `madeId` if given, are new in every repetition. */
async function recorded(work: () => Promise<unknown>, madeId?: string): Promise<Recording> {
  const statements = await recordStatements(work);
  const audits = statements.filter(({ text }) => text.startsWith('insert into "audit_record"'));
  return { statements, freshIds: [...(madeId ? [madeId] : []), ...audits.map(({ values }) => String(values[1]))] };
}

function inTurn<Item>(items: readonly Item[]): () => Item {
  let turn = 0;
  return () => {
    const item = items[turn % items.length];
    turn += 1;
    if (item === undefined) throw new Error("Nothing to take in turn.");
    return item;
  };
}
