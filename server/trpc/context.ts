import { v7 as uuidv7 } from "uuid";
import { type Session, sessionOf } from "@/server/auth/session";

export interface TrpcContext {
  headers: Headers;
  requestId: string;
  /** Read at first use, once a request. */
  session: () => Promise<Session | null>;
}

/** Context from plain headers, so that a route handler, a page or a bare server can serve the router. */
export function createContext(headers: Headers): TrpcContext {
  let session: Promise<Session | null> | undefined;
  return {
    headers,
    requestId: headers.get("x-request-id") ?? uuidv7(),
    session: () => {
      session ??= sessionOf(headers);
      return session;
    },
  };
}
