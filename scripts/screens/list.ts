import type { Page } from "@playwright/test";
import { asc } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { catalogItem, client } from "@/db/schema/index";
import { demoActor } from "@/tests/support/sign-in";
import { mailLinks } from "./mail-links";

export type Viewer =
  | "visitor"
  | "practitioner"
  | "client"
  | "lockedClient"
  | "flareClient"
  | "newClient"
  | "symptomFreeClient"
  | "admin";

export interface Screen {
  name: string;
  as: Viewer;
  url: string;
  /** What is done on the page before the picture: opening a dialog, answering a question. */
  prepare?: (page: Page) => Promise<void>;
}

/** Every page of the portal, in the state the demo shows it. */
export async function listScreens(): Promise<Screen[]> {
  const kate = await demoActor("kate@hillside.example", "practitioner");
  const { clients, items } = await inPractice(kate, async (tx) => ({
    clients: await tx.select({ id: client.id, name: client.name }).from(client).orderBy(asc(client.name)),
    items: await tx.select({ id: catalogItem.id, key: catalogItem.key }).from(catalogItem),
  }));
  const links = await mailLinks(await demoActor("maria@client.example", "client"));
  const clientId = (name: string) => clients.find((known) => known.name.startsWith(name))?.id ?? "";
  const itemId = (key: string) => items.find((known) => known.key === key)?.id ?? "";
  const visitor = (name: string, url: string): Screen => ({ name: `public-${name}`, as: "visitor", url });
  const practice = (name: string, url: string): Screen => ({
    name: `practice-${name}`,
    as: "practitioner",
    url: `/practice${url}`,
  });
  const my = (name: string, url: string): Screen => ({ name: `my-${name}`, as: "client", url: `/my${url}` });
  const path = (name: string) => (name === "today" ? "/my" : `/my/${name}`);
  const flare = (name: string): Screen => ({ name: `my-${name}-flare`, as: "flareClient", url: path(name) });
  const empty = (name: string): Screen => ({ name: `my-${name}-empty`, as: "newClient", url: path(name) });
  const admin = (name: string, url: string): Screen => ({ name: `admin-${name}`, as: "admin", url: `/admin${url}` });
  const of = (name: string, rest = "") => `/clients/${clientId(name)}${rest}`;
  return [
    visitor("sign-in", "/sign-in"),
    visitor("reset", "/reset"),
    visitor("offline", "/offline"),
    visitor("invite-unknown", "/invite/unknown"),
    visitor("check-in", links.checkIn),
    visitor("check-in-unknown", "/check-in/unknown"),
    visitor("unsubscribe", links.stop),
    visitor("unsubscribe-unknown", "/unsubscribe/unknown"),
    visitor("not-found", "/nowhere"),
    practice("today", ""),
    practice("clients", "/clients"),
    practice("clients-none-found", "/clients?search=zzzz"),
    practice("client-new", "/clients/new"),
    practice("client-under-way", of("Maria")),
    practice("client-just-created", of("James")),
    practice("client-locked", of("Aisha")),
    practice("client-flare", of("Daniel")),
    practice("client-symptom-free", of("Grace")),
    practice("client-long-name", of("Robert")),
    practice("screen", of("James", "/screen")),
    practice("screen-emergency", of("Aisha", "/screen")),
    practice("pain", of("Maria", "/pain")),
    practice("assessment", of("Tom", "/assessment")),
    practice("causes", of("Maria", "/causes")),
    practice("measures", of("Maria", "/measures")),
    practice("messages", of("Robert", "/messages")),
    practice("messages-empty", of("Elena", "/messages")),
    practice("clients-messages", "/clients?filter=messages"),
    practice("measures-empty", of("Elena", "/measures")),
    practice("clients-flare", "/clients?filter=flare"),
    practice("clients-retest-due", "/clients?filter=retest_due"),
    practice("clients-symptoms-gone", "/clients?filter=symptoms_gone"),
    practice("plan", of("Maria", "/plan")),
    practice("plan-empty", of("Elena", "/plan")),
    practice("plan-draft", of("Sam", "/plan")),
    practice("handout", of("Maria", "/handout")),
    practice("report", of("Maria", "/report")),
    practice("report-doctor", of("Maria", "/report?reader=doctor")),
    practice("report-locked", of("Aisha", "/report")),
    practice("plan-versions", of("Maria", "/plan/versions")),
    practice("discharge", of("Grace", "/discharge")),
    practice("discharge-four-of-four", of("Chloe", "/discharge")),
    practice("discharge-unpublished", of("Elena", "/discharge")),
    practice("follow-up", "/clients/follow-up"),
    practice("follow-up-declined", "/clients/follow-up?group=declined"),
    practice("clients-discharged", "/clients?filter=discharged"),
    practice("outcomes", "/outcomes"),
    practice("outcomes-acute", "/outcomes?group=acute"),
    practice("outcomes-clients", "/outcomes/clients?set=year"),
    practice("library", "/library"),
    practice("library-exercise", `/library/${itemId("e_glute_bridge")}`),
    my("today", ""),
    my("session", "/session"),
    my("relief", "/relief"),
    my("measures", "/measures"),
    my("messages", "/messages"),
    my("progress", "/progress"),
    my("plan", "/plan"),
    my("plan-print", "/plan/print"),
    my("history", "/history"),
    my("help", "/help"),
    my("settings", "/settings"),
    my("reminders", "/reminders"),
    { name: "my-today-locked", as: "lockedClient", url: "/my" },
    my("flare", "/flare"),
    { name: "my-today-symptoms-gone", as: "symptomFreeClient", url: "/my" },
    ...["today", "session", "relief", "progress", "plan"].map((name) => flare(name)),
    ...["today", "session", "relief", "progress", "plan", "history", "measures", "messages"].map((name) => empty(name)),
    admin("catalog", "/catalog"),
    admin("catalog-exercises", "/catalog/exercise"),
    admin("catalog-item", `/catalog/exercise/${itemId("e_glute_bridge")}`),
    admin("pose-editor", `/catalog/exercise/${itemId("e_glute_bridge")}/pose`),
    admin("pose-editor-alternating", `/catalog/exercise/${itemId("e_bird_dog")}/pose`),
    admin("catalog-import", "/catalog/import"),
    admin("catalog-measure", `/catalog/measure/${itemId("m_psfs")}`),
    admin("catalog-questionnaire", "/catalog/questionnaire"),
    admin("members", "/members"),
    admin("settings", "/settings"),
    admin("audit", "/audit"),
    admin("audit-filtered", `/audit?client=${clientId("Maria")}&text=plan`),
    admin("audit-no-such-words", "/audit?text=zzzz"),
    admin("data", "/data"),
    admin("jobs", "/jobs"),
    { name: "account", as: "practitioner", url: "/account" },
  ];
}
