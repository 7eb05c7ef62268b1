import type { BrowserContext } from "@playwright/test";
import type { Viewer } from "@/scripts/screens/list";
import { demoActor, sessionFor } from "../../support/sign-in";

/** The demo person behind each way of looking at the portal. */
export const demoViewers = {
  practitioner: ["kate@hillside.example", "practitioner"],
  client: ["maria@client.example", "client"],
  lockedClient: ["aisha@client.example", "client"],
  symptomFreeClient: ["grace@client.example", "client"],
  newClient: ["tom@client.example", "client"],
  flareClient: ["daniel@client.example", "client"],
  admin: ["ruth@hillside.example", "admin"],
} as const;

export async function signInDemo(context: BrowserContext, viewer: Viewer, baseUrl: string): Promise<void> {
  if (viewer === "visitor") return;
  const [email, role] = demoViewers[viewer];
  const value = await sessionFor(await demoActor(email, role));
  await context.addCookies([{ name: "next-auth.session-token", value, url: baseUrl, httpOnly: true, sameSite: "Lax" }]);
}
