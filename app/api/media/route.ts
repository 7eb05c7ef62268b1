import { receivePicture } from "@/server/trpc/media-handler";

export { receivePicture as POST };
