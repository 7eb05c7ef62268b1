"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select, type SelectGroup } from "@/components/ui/select";
import { auditActions } from "@/domain/audit/actions";

export type AuditWanted = { action: string | null; memberId: string | null };
export type AuditFilterProps = { wanted: AuditWanted; members: readonly { id: string; name: string }[] };

/** What and who; kept in the address, so that a filtered view can be come back to. */
export function AuditFilter({ wanted, members }: AuditFilterProps) {
  const t = useTranslations("people.audit");
  const router = useRouter();
  function show(next: AuditWanted) {
    const query = new URLSearchParams();
    if (next.action) query.set("action", next.action);
    if (next.memberId) query.set("member", next.memberId);
    router.push(query.size > 0 ? `/admin/audit?${query}` : "/admin/audit");
  }
  const subjects = [...new Set(auditActions.map((action) => action.split(".")[0] ?? action))];
  const actions: SelectGroup[] = subjects.map((subject) => ({
    label: t(`subject.${subject}`),
    options: auditActions
      .filter((action) => action.startsWith(`${subject}.`))
      .map((action) => ({ value: action, label: t(`action.${action}`) })),
  }));
  return (
    <div className="flex flex-wrap gap-4">
      <Field label={t("filterAction")} className="w-72 max-w-full">
        <Select
          value={wanted.action ?? ""}
          placeholder={t("anyAction")}
          options={actions}
          onChange={(event) => show({ ...wanted, action: event.target.value || null })}
        />
      </Field>
      <Field label={t("filterMember")} className="w-56 max-w-full">
        <Select
          value={wanted.memberId ?? ""}
          placeholder={t("anyMember")}
          options={members.map((member) => ({ value: member.id, label: member.name }))}
          onChange={(event) => show({ ...wanted, memberId: event.target.value || null })}
        />
      </Field>
    </div>
  );
}
