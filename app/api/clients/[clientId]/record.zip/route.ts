import { serveClientRecord } from "@/server/trpc/record-handlers";

export async function GET(request: Request, { params }: { params: Promise<{ clientId: string }> }): Promise<Response> {
  return serveClientRecord(request, (await params).clientId);
}
