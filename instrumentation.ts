/** Next calls this once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportLostConnections } = await import("@/server/services/setup/report-lost-connections");
  reportLostConnections();
  const { keepWorking } = await import("@/server/jobs/keep-working");
  keepWorking();
}

/** Ties the number that an error page shows (Next's digest) to the request's id, in a log without health data. */
export async function onRequestError(
  error: unknown,
  request: { method: string; headers: Record<string, string | string[] | undefined> },
  context: { routePath: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME === "edge") return;
  const { log } = await import("@/server/log");
  const requestId = request.headers["x-request-id"];
  log().error(
    {
      requestId: typeof requestId === "string" ? requestId : undefined,
      code: error instanceof Error && "digest" in error ? String(error.digest) : undefined,
      method: request.method,
      route: context.routePath,
      err: error,
    },
    "page failed",
  );
}
