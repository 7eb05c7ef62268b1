import { serveOwnHandout } from "@/server/trpc/handout-handlers";

export { serveOwnHandout as GET };
