import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { AccountView } from "@/domain/account/dtos";
import { RoleSwitch } from "./role-switch";
import { SignOutButton } from "./sign-out-button";

export type AccountFootProps = { account: AccountView; size?: 36 | 48 };

/** For the foot of a shell: switch role, account, sign out. */
export function AccountFoot({ account, size = 36 }: AccountFootProps) {
  const t = useTranslations("account");
  return (
    <div className="-ms-2 flex flex-col items-start">
      <RoleSwitch account={account} size={size} />
      <LinkButton href="/account" variant="text" size={size} icon={<CircleUser size={16} aria-hidden="true" />}>
        {t("open")}
      </LinkButton>
      <SignOutButton size={size} />
    </div>
  );
}
