import { serveReport } from "@/server/trpc/report-handler";

export async function POST(request: Request, { params }: { params: Promise<{ clientId: string }> }): Promise<Response> {
  return serveReport(request, (await params).clientId);
}
