"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Section } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SearchInput } from "@/components/ui/search-input";
import { EraseDialog } from "./erase-dialog";

type Person = { id: string; name: string };

/** Clients' rights over what is kept of them: who asked to be erased, a copy for anybody, and erasing. */
export function ClientsData({ zone }: { zone: string }) {
  const t = useTranslations("transfer.record");
  const trpc = useTrpc();
  const format = useFormatter();
  const searchId = useId();
  const [search, setSearch] = useState("");
  const [erasing, setErasing] = useState<Person | null>(null);
  const { requests, erased } = useSuspenseQuery(trpc.erasure.list.queryOptions({})).data;
  const sought = search.trim();
  const found = useQuery(trpc.audit.clients.queryOptions({ search: sought }, { enabled: sought.length > 1 }));
  const clients = sought.length > 1 ? (found.data?.items ?? null) : null;
  return (
    <Section id="clients-data" title={t("title")} className="mt-10">
      <p className="prose-width">{t("body")}</p>
      <p className="prose-width mt-1 text-14 text-ink-2">{t("wholeHint")}</p>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div>
          <h3 className="mb-1 text-14 font-semibold">{t("requests")}</h3>
          {requests.length === 0 ? <p className="text-ink-2">{t("noRequests")}</p> : null}
          <ul className="divide-y divide-line/70">
            {requests.map(({ clientId, name, requestedAt }) => (
              <PersonRow
                key={clientId}
                person={{ id: clientId, name }}
                note={t("asked", { when: format.dateTime(requestedAt, { dateStyle: "medium", timeZone: zone }) })}
                onErase={setErasing}
              />
            ))}
          </ul>
          <p className="mt-3 text-14 text-ink-2">{t("erased", { count: erased })}</p>
        </div>
        <div>
          <Field id={searchId} label={t("find")} className="max-w-md">
            <SearchInput
              id={searchId}
              label={t("find")}
              placeholder={t("findExample")}
              value={search}
              maxLength={80}
              onValueChange={setSearch}
            />
          </Field>
          <p role="status" className="mt-1 text-14 text-ink-2">
            {clients ? t("found", { count: clients.length }) : null}
          </p>
          <ul className="divide-y divide-line/70">
            {clients?.map((person) => (
              <PersonRow key={person.id} person={person} onErase={setErasing} />
            ))}
          </ul>
        </div>
      </div>
      {erasing ? (
        <EraseDialog
          client={erasing}
          onClose={() => setErasing(null)}
          onErased={() => {
            setErasing(null);
            setSearch("");
          }}
        />
      ) : null}
    </Section>
  );
}

type PersonRowProps = { person: Person; note?: string; onErase: (person: Person) => void };

function PersonRow({ person, note, onErase }: PersonRowProps) {
  const t = useTranslations("transfer.record");
  const { id, name } = person;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <p className="min-w-0 break-words">
        <span className="font-medium">{name}</span>
        {note ? <span className="block text-14 text-ink-2">{note}</span> : null}
      </p>
      <div className="-me-2 flex flex-wrap gap-1">
        <a
          href={`/api/clients/${id}/record.zip`}
          download
          aria-label={t("saveLabel", { name })}
          className={buttonClasses({ variant: "text" })}
        >
          {t("save")}
        </a>
        <Button variant="text" aria-label={t("eraseLabel", { name })} onClick={() => onErase(person)}>
          {t("erase")}
        </Button>
      </div>
    </li>
  );
}
