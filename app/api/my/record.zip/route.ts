import { serveOwnRecord } from "@/server/trpc/record-handlers";

export async function GET(request: Request): Promise<Response> {
  return serveOwnRecord(request);
}
