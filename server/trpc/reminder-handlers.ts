import { ServiceError } from "@/domain/shared/service-error";
import { networkAddress } from "@/server/auth/network-address";
import { log } from "@/server/log";
import { readCalendar } from "../services/reminders/read-calendar";
import { stopNotices } from "../services/reminders/stop-notices";
import { createContext } from "./context";

const asking = (request: Request) => ({
  from: networkAddress(request.headers),
  requestId: createContext(request.headers).requestId,
});

/** A client's calendar at its secret address. Anything wrong with the address looks like no such address. */
export async function serveCalendar(request: Request, file: string): Promise<Response> {
  try {
    const token = file.replace(/\.ics$/, "").slice(0, 200);
    const text = await readCalendar(token, asking(request));
    return new Response(text, {
      headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "private, no-store" },
    });
  } catch (error) {
    return refusal(request, error);
  }
}

/** The one click of a mail program (RFC 8058): a POST without a session, whose secret says what it stops. */
export async function receiveStop(request: Request, token: string): Promise<Response> {
  try {
    await stopNotices(token.slice(0, 300), asking(request));
    return new Response(null, { status: 200 });
  } catch (error) {
    return refusal(request, error);
  }
}

function refusal(request: Request, error: unknown): Response {
  const code = error instanceof ServiceError ? error.code : "unexpected";
  const statuses: Record<string, number> = { rate_limited: 429, unexpected: 500 };
  const headers: Record<string, string> = { "cache-control": "no-store" };
  if (code === "rate_limited") headers["retry-after"] = "900";
  if (code === "unexpected") log().error({ requestId: asking(request).requestId, err: error }, "link failed");
  return new Response(null, { status: statuses[code] ?? 404, headers });
}
