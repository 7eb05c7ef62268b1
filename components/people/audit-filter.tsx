"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SearchInput } from "@/components/ui/search-input";
import { Select, type SelectGroup } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { auditActions } from "@/domain/audit/actions";
import { AuditClient, type NamedClient } from "./audit-client";
import { type AuditWanted, auditAddress, auditWanted } from "./audit-wanted";

export type AuditFilterProps = {
  wanted: AuditWanted;
  members: readonly { id: string; name: string }[];
  /** The client that the address names. */
  client: NamedClient | null;
};

/** What, who, whom and when; kept in the address, so that a filtered view can be come back to. */
export function AuditFilter({ wanted, members, client }: AuditFilterProps) {
  const t = useTranslations("people.audit");
  const router = useRouter();
  const textId = useId();
  const [text, setText] = useState(wanted.text);
  const show = (next: Partial<AuditWanted>) => router.push(auditAddress({ ...wanted, text: text.trim(), ...next }));
  function write(next: string) {
    setText(next);
    if (!next && wanted.text) show({ text: "" });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    show({});
  }
  const subjects = [...new Set(auditActions.map((action) => action.split(".")[0] ?? action))];
  const actions: SelectGroup[] = subjects.map((subject) => ({
    label: t(`subject.${subject}`),
    options: auditActions
      .filter((action) => action.startsWith(`${subject}.`))
      .map((action) => ({ value: action, label: t(`action.${action}`) })),
  }));
  const people = [
    { value: "system", label: t("system") },
    ...members.map((member) => ({ value: member.id, label: member.name })),
  ];
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-4">
        <Field id={textId} label={t("filterText")} className="w-72 max-w-full">
          <SearchInput
            id={textId}
            label={t("filterText")}
            placeholder={t("textExample")}
            value={text}
            maxLength={80}
            onValueChange={write}
          />
        </Field>
        <Field label={t("filterAction")} className="w-72 max-w-full">
          <Select
            value={wanted.action}
            placeholder={t("anyAction")}
            options={actions}
            onChange={(event) => show({ action: event.target.value })}
          />
        </Field>
        <Field label={t("filterMember")} className="w-56 max-w-full">
          <Select
            value={wanted.member}
            placeholder={t("anyMember")}
            options={people}
            onChange={(event) => show({ member: event.target.value })}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <AuditClient client={client} onChoose={(id) => show({ client: id })} />
        <Field label={t("filterFrom")} className="w-40 max-w-full">
          <TextInput
            type="date"
            value={wanted.from}
            max={wanted.to || undefined}
            onChange={(event) => show({ from: event.target.value })}
          />
        </Field>
        <Field label={t("filterTo")} className="w-40 max-w-full">
          <TextInput
            type="date"
            value={wanted.to}
            min={wanted.from || undefined}
            onChange={(event) => show({ to: event.target.value })}
          />
        </Field>
        <Button type="submit" variant="soft">
          {t("search")}
        </Button>
        {auditAddress(wanted) === "/admin/audit" ? null : (
          <Button variant="text" onClick={() => router.push(auditAddress(auditWanted({})))}>
            {t("clear")}
          </Button>
        )}
      </div>
    </form>
  );
}
