import type { ReactNode } from "react";
import { SignedOutWatch } from "@/components/people/signed-out-watch";
import { OutboxProvider } from "@/components/session/outbox-provider";
import { TrpcProvider } from "@/components/trpc/trpc";
import { requireRole } from "@/server/auth/guard";

export default async function MyLayout({ children }: { children: ReactNode }) {
  const actor = await requireRole("client");
  return (
    <TrpcProvider>
      <SignedOutWatch />
      <OutboxProvider owner={actor.memberId}>{children}</OutboxProvider>
    </TrpcProvider>
  );
}
