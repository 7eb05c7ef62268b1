import { serveHandout } from "@/server/trpc/handout-handlers";

export async function GET(request: Request, { params }: { params: Promise<{ clientId: string }> }): Promise<Response> {
  return serveHandout(request, (await params).clientId);
}
