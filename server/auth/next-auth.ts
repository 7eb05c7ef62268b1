import type { NextRequest } from "next/server";
import type { NextAuthOptions } from "next-auth";
import NextAuth from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { v7 as uuidv7 } from "uuid";
import { ServiceError } from "@/domain/shared/service-error";
import { log } from "@/server/log";
import { chooseOnlyPlace } from "@/server/services/account/choose-place";
import { checkPassword } from "./check-password";
import { isSecureSite } from "./cookies";
import { networkAddress } from "./network-address";
import { revokeByToken } from "./revoke-session";
import { findSession, openSession } from "./session";

declare module "next-auth" {
  interface User {
    sessionToken?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionToken?: string;
  }
}

const largestBody = 16_000;

/**
 * next-auth carries the cookie and the sign-in form's protection; the "token" inside the cookie is only the opaque
 * secret of a session row, so that a session can be listed and revoked at once.
 */
function authOptions(): NextAuthOptions {
  return {
    secret: process.env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 30 * 86_400 },
    useSecureCookies: isSecureSite(),
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) =>
          signIn(credentials?.email ?? "", credentials?.password ?? "", new Headers(plainHeaders(request.headers))),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user?.sessionToken ? { ...token, sessionToken: user.sessionToken } : token),
      session: ({ session }) => session,
    },
    jwt: {
      encode: async ({ token }) => token?.sessionToken ?? "",
      decode: async ({ token }) => {
        const session = token ? await findSession(token) : null;
        return session && token
          ? { sub: session.accountId, name: session.accountName, email: session.email, sessionToken: token }
          : null;
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionToken) await revokeByToken(token.sessionToken);
      },
    },
    // Its own logger prints whole errors, which may hold what somebody typed.
    logger: {
      error: (code) => log().error({ code }, "sign-in failed"),
      warn: (code) => log().debug({ code }, "sign-in warning"),
      debug: () => undefined,
    },
  };
}

async function signIn(email: string, password: string, headers: Headers) {
  const requestId = headers.get("x-request-id") ?? uuidv7();
  try {
    const found = await checkPassword(email, password, { from: networkAddress(headers), requestId });
    if (!found) return null;
    const { token, sessionId } = await openSession(found.accountId, headers.get("user-agent") ?? "");
    await chooseOnlyPlace({ kind: "account", accountId: found.accountId, sessionId, requestId });
    return { id: found.accountId, name: found.name, email: found.email, sessionToken: token };
  } catch (error) {
    // next-auth writes the message of whatever is thrown here into an address.
    if (error instanceof ServiceError) throw new Error(error.code);
    log().error({ requestId, err: error }, "sign-in failed");
    throw new Error("unexpected");
  }
}

function plainHeaders(headers: Record<string, unknown> | undefined): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) if (typeof value === "string") plain[name] = value;
  return plain;
}

/** Serves /api/auth/*. A body has to say its size, and sign-in needs little. */
export async function handleAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const size = request.headers.get("content-length");
  if (request.method === "POST" && (size === null || Number(size) > largestBody)) {
    return new Response(null, { status: 413 });
  }
  const { nextauth } = await context.params;
  return NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions());
}
