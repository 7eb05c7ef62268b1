import { serveCalendar } from "@/server/trpc/reminder-handlers";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return serveCalendar(request, (await params).token);
}
