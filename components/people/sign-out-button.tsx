"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { Unsent } from "@/components/offline/leaving";
import { ownerHere } from "@/components/offline/own-device";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-classes";
import { signOut } from "./sign-in-request";

// Rarely asked: the question and the queue behind it stay out of what every page loads.
const LeaveQuestion = lazy(async () => ({ default: (await import("./leave-question")).LeaveQuestion }));

export type SignOutButtonProps = { size?: ButtonSize; variant?: ButtonVariant };

/**
 * Ends the session. What a client has logged on this device is sent before; what cannot be sent is deleted only after the
 * person has said so.
 */
export function SignOutButton({ size = 36, variant = "text" }: SignOutButtonProps) {
  const t = useTranslations("account");
  const [busy, setBusy] = useState(false);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [failed, setFailed] = useState(false);
  async function leave(confirmed: Unsent | null) {
    setBusy(true);
    setFailed(false);
    try {
      const owner = ownerHere();
      const leaving = owner === null ? null : await import("@/components/offline/leaving");
      const left = confirmed ?? (owner ? await leaving?.sendBeforeLeaving(owner) : null) ?? null;
      if (!confirmed && left && left.count > 0) {
        setUnsent(left);
        setBusy(false);
        return;
      }
      if (!(await signOut())) throw new Error("still signed in");
      if (owner && left) await leaving?.forgetHere(owner, left);
      window.location.assign("/sign-in");
    } catch {
      setUnsent(null);
      setBusy(false);
      setFailed(true);
    }
  }
  return (
    <>
      <Button
        variant={variant}
        size={size}
        busy={busy}
        onClick={() => void leave(null)}
        icon={<LogOut size={16} aria-hidden="true" />}
      >
        {t("signOut")}
      </Button>
      {failed ? (
        <p role="alert" className="px-3.5 text-14 text-urgent">
          {t("leave.failed")}
        </p>
      ) : null}
      {unsent ? (
        <Suspense fallback={null}>
          <LeaveQuestion
            count={unsent.count}
            busy={busy}
            onStay={() => setUnsent(null)}
            onLeave={() => void leave(unsent)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
