import { servePicture } from "@/server/trpc/media-handler";

export async function GET(request: Request, { params }: { params: Promise<{ mediaId: string }> }): Promise<Response> {
  return servePicture(request, (await params).mediaId);
}
