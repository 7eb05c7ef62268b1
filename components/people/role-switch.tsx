"use client";

import { ArrowLeftRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import type { AccountView } from "@/domain/account/dtos";
import { useChoosePlace } from "./use-choose-place";

export type RoleSwitchProps = { account: AccountView; size?: 36 | 48 };

/** The account's practices and roles; nothing is drawn for somebody who has only the one. */
export function RoleSwitch({ account, size = 36 }: RoleSwitchProps) {
  const t = useTranslations("account");
  const choose = useChoosePlace();
  const choices = account.places.reduce((count, place) => count + place.roles.length, 0);
  if (choices < 2) return null;
  return (
    <DropdownMenu
      align="start"
      side="top"
      size={size}
      trigger={
        <Button
          variant="text"
          size={size}
          busy={choose.isPending}
          icon={<ArrowLeftRight size={16} aria-hidden="true" />}
        >
          {t("switch")}
        </Button>
      }
      sections={account.places.map((place) => ({
        label: place.practiceName,
        items: place.roles.map((role) => ({
          key: `${place.practiceId} ${role}`,
          label: t(`role.${role}`),
          checked: account.place?.practiceId === place.practiceId && account.place.role === role,
          onSelect: () => choose.mutate({ practiceId: place.practiceId, role }),
        })),
      }))}
    />
  );
}
