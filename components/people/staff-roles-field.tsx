"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field";
import { type StaffRole, staffRoles } from "@/domain/people/staff-roles";

export type StaffRolesFieldProps = { id: string; held?: readonly string[]; error?: string | null; focused?: boolean };

/** Tick boxes named `roles`, one for each staff role. */
export function StaffRolesField({ id, held = [], error, focused }: StaffRolesFieldProps) {
  const t = useTranslations("people.members");
  return (
    <FieldGroup label={t("roles")} id={id} error={error}>
      {staffRoles.map((role, index) => (
        <Checkbox
          key={role}
          name="roles"
          value={role}
          data-autofocus={focused && index === 0 ? "" : undefined}
          defaultChecked={held.includes(role)}
          label={t(`role.${role}`)}
          hint={t(`roleHint.${role}`)}
        />
      ))}
    </FieldGroup>
  );
}

/** The ticked roles of a form that holds the field. */
export function staffRolesIn(given: FormData): StaffRole[] {
  return staffRoles.filter((role) => given.getAll("roles").includes(role));
}
