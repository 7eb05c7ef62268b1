import { serveStill } from "@/server/trpc/media-handler";

type Address = { params: Promise<{ assignmentId: string; look: string }> };

export async function GET(request: Request, { params }: Address): Promise<Response> {
  return serveStill(request, await params);
}
