import type { NextRequest } from "next/server";
import type { NextAuthOptions } from "next-auth";
import NextAuth from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { checkPassword } from "./check-password";
import { isSecureSite } from "./cookies";
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

/**
 * next-auth carries the cookie and the sign-in form's protection; the "token" inside the cookie is only the opaque
 * secret of a session row, so that a session can be listed and revoked at once.
 */
function authOptions(): NextAuthOptions {
  return {
    secret: process.env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 30 * 86_400 },
    useSecureCookies: isSecureSite(),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const headers = new Headers(plainHeaders(request.headers));
          const found = await checkPassword(credentials?.email ?? "", credentials?.password ?? "", headers);
          if (!found) return null;
          const sessionToken = await openSession(found.accountId, headers.get("user-agent") ?? "");
          return { id: found.accountId, name: found.name, email: found.email, sessionToken };
        },
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
  };
}

function plainHeaders(headers: Record<string, unknown> | undefined): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) if (typeof value === "string") plain[name] = value;
  return plain;
}

/** Serves /api/auth/*. */
export async function handleAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params;
  return NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions());
}
