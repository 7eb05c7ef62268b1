"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SearchInput } from "@/components/ui/search-input";

export type NamedClient = { id: string; name: string };
export type AuditClientProps = { client: NamedClient | null; onChoose: (id: string) => void };

/** About whom: a client found by name. The address holds the id, never the name. */
export function AuditClient({ client, onChoose }: AuditClientProps) {
  const t = useTranslations("people.audit");
  const trpc = useTrpc();
  const inputId = useId();
  const [search, setSearch] = useState("");
  const sought = search.trim();
  const found = useQuery(trpc.audit.clients.queryOptions({ search: sought }, { enabled: sought.length > 1 }));
  if (client)
    return (
      <div>
        <p className="mb-1 text-14 font-semibold">{t("filterClient")}</p>
        <Button
          variant="outline"
          icon={<X size={16} aria-hidden="true" />}
          aria-label={t("anyClientAgain", { name: client.name })}
          onClick={() => onChoose("")}
        >
          {client.name}
        </Button>
      </div>
    );
  return (
    <div className="relative w-72 max-w-full">
      <Field id={inputId} label={t("filterClient")}>
        <SearchInput
          id={inputId}
          label={t("filterClient")}
          placeholder={t("anyClient")}
          value={search}
          maxLength={80}
          onValueChange={setSearch}
        />
      </Field>
      {found.data && sought.length > 1 ? (
        <div className="on-raised absolute inset-x-0 top-full z-20 mt-1 rounded-12 p-1 shadow-raised">
          <p role="status" className="px-2 py-1 text-12 text-ink-2">
            {t("clientsFound", { count: found.data.items.length })}
          </p>
          <ul>
            {found.data.items.map(({ id, name }) => (
              <li key={id}>
                <Button variant="text" className="w-full justify-start truncate" onClick={() => onChoose(id)}>
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
