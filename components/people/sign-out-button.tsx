"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { signOut } from "./sign-in-request";

export type SignOutButtonProps = { size?: ButtonSize; variant?: ButtonVariant };

export function SignOutButton({ size = 36, variant = "text" }: SignOutButtonProps) {
  const t = useTranslations("account");
  const [busy, setBusy] = useState(false);
  function leave() {
    setBusy(true);
    void signOut();
  }
  return (
    <Button variant={variant} size={size} busy={busy} onClick={leave} icon={<LogOut size={16} aria-hidden="true" />}>
      {t("signOut")}
    </Button>
  );
}
