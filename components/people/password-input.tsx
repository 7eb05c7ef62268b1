"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { type ControlSize, TextInput } from "@/components/ui/text-input";

export type PasswordInputProps = {
  name: string;
  size?: ControlSize;
  /** What a password manager should do: offer the known one, or make a new one. */
  kind: "current" | "new";
};

/** A password that can be looked at: typing it twice helps nobody. */
export function PasswordInput({ name, size = 48, kind }: PasswordInputProps) {
  const t = useTranslations("account.password");
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <TextInput
        name={name}
        size={size}
        type={shown ? "text" : "password"}
        autoComplete={kind === "current" ? "current-password" : "new-password"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        className={size === 48 ? "pe-13" : "pe-10"}
      />
      <IconButton
        label={t(shown ? "hide" : "show")}
        aria-pressed={shown}
        size={size}
        className="absolute inset-y-0 end-0"
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
      </IconButton>
    </span>
  );
}
