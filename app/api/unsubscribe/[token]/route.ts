import { receiveStop } from "@/server/trpc/reminder-handlers";

export const dynamic = "force-dynamic";

export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return receiveStop(request, (await params).token);
}

/** Somebody opened the address that is meant for mail programs: opening stops nothing, the page asks. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const page = `/unsubscribe/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 303, headers: { location: page, "cache-control": "no-store" } });
}
