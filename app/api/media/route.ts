export { receivePicture as POST } from "@/server/trpc/media-handler";
