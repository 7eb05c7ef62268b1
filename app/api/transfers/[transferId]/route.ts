import { serveExport, takePart } from "@/server/trpc/transfer-handlers";

type Params = { params: Promise<{ transferId: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return serveExport(request, (await params).transferId);
}

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return takePart(request, (await params).transferId);
}
