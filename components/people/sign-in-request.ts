import { clearSessionPlaces } from "@/components/session/session-store";
import type { Failure } from "@/components/trpc/failure";

/**
 * Proves a password to next-auth, which answers with the session's cookie. Null means signed in. Written by hand:
 * next-auth's own browser part brings a session context that nothing here needs.
 */
export async function signInWithPassword(email: string, password: string): Promise<Failure | null> {
  const answer = await post("/api/auth/callback/credentials", { email, password });
  if (answer === null) return failure("offline");
  if (answer.ok) return null;
  const url = await urlIn(answer);
  const error = url && URL.canParse(url) ? new URL(url).searchParams.get("error") : null;
  if (error === "CredentialsSignin") return failure("wrong_credentials");
  return failure(error === "rate_limited" ? error : "unexpected");
}

/** Ends this device's session; false when the portal could not be told. */
export async function signOut(): Promise<boolean> {
  const answer = await post("/api/auth/signout", {});
  const isOver = answer?.ok ?? false;
  if (isOver) clearSessionPlaces(window.localStorage);
  return isOver;
}

async function post(address: string, fields: Record<string, string>): Promise<Response | null> {
  try {
    const csrf: unknown = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
    const csrfToken = textIn(csrf, "csrfToken") ?? "";
    const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: "/", json: "true" });
    return await fetch(address, { method: "POST", body });
  } catch {
    return null;
  }
}

async function urlIn(answer: Response): Promise<string | null> {
  try {
    return textIn(await answer.json(), "url");
  } catch {
    return null;
  }
}

function textIn(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const text: unknown = Reflect.get(value, name);
  return typeof text === "string" ? text : null;
}

function failure(reason: string): Failure {
  return { reason, fields: {}, facts: {}, requestId: null };
}
