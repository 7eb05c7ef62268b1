"use client";

import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ShowMore } from "@/components/ui/show-more";
import type { VersionView } from "@/domain/plan/dtos";
import { VersionComparison } from "./version-comparison";

type PlanVersionsProps = { clientId: string; from: number; to: number };

const pageSize = 20;

/** Every version the client was given, and the difference between any two. */
export function PlanVersions({ clientId, from, to }: PlanVersionsProps) {
  const t = useTranslations("plan.versionsPage");
  const trpc = useTrpc();
  const { data: view } = useSuspenseQuery(trpc.plan.builder.queryOptions({ clientId }));
  const newest = view.published?.number ?? null;
  const planHref = `/practice/clients/${clientId}/plan`;
  const header = (
    <PageHeader
      size={28}
      title={t("title", { name: view.client.name })}
      summary={t("lead")}
      back={
        <Link href={planHref} className="text-ink-2 underline-offset-4 hover:text-action hover:underline">
          {t("back")}
        </Link>
      }
    />
  );
  if (newest === null) {
    return (
      <PageBody>
        {header}
        <EmptyState className="mt-8" title={t("empty")} action={<LinkButton href={planHref}>{t("back")}</LinkButton>}>
          {t("emptyBody")}
        </EmptyState>
      </PageBody>
    );
  }
  return (
    <PageBody>
      {header}
      <div className="mt-6 grid gap-x-11 gap-y-8 xl:grid-cols-[340px_minmax(0,1fr)]">
        <VersionList clientId={clientId} from={from} to={to} />
        <section>
          <Chooser clientId={clientId} newest={newest} from={from} to={to} />
          <VersionComparison clientId={clientId} from={from} to={to} causes={view.causes} />
        </section>
      </div>
    </PageBody>
  );
}

function VersionList({ clientId, from, to }: PlanVersionsProps) {
  const t = useTranslations("plan.versionsPage");
  const trpc = useTrpc();
  const versions = useInfiniteQuery(
    trpc.plan.versions.infiniteQueryOptions(
      { clientId, cursor: null, limit: pageSize },
      { getNextPageParam: ({ next }) => next, initialCursor: null },
    ),
  );
  const items = (versions.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <section>
      <h2 className="title-18">{t("list")}</h2>
      <ol>
        {items.map((version) => (
          <Version
            key={version.number}
            version={version}
            chosen={version.number === from || version.number === to}
            href={hrefOf(clientId, Math.max(1, version.number - 1), version.number)}
          />
        ))}
      </ol>
      <ShowMore
        hasMore={versions.hasNextPage}
        busy={versions.isFetchingNextPage}
        onMore={() => void versions.fetchNextPage()}
      />
    </section>
  );
}

const hrefOf = (clientId: string, from: number, to: number) =>
  `/practice/clients/${clientId}/plan/versions?from=${from}&to=${to}`;

function Version({ version, chosen, href }: { version: VersionView; chosen: boolean; href: string }) {
  const t = useTranslations("plan.versionsPage");
  const format = useFormatter();
  return (
    <li
      className={classNames(
        "relative border-line border-b py-2.5 last:border-b-0 hover:bg-surface",
        chosen && "-mx-3 rounded-6 bg-raised px-3 shadow-[inset_2px_0_0_var(--action)]",
      )}
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link href={href} className="font-semibold after:absolute after:inset-0">
          {t("version", { number: version.number })}
        </Link>
        {version.current ? <Badge tone="change">{t("current")}</Badge> : null}
      </p>
      <p className="text-12 text-ink-2">
        {format.dateTime(version.publishedAt, { day: "numeric", month: "long", year: "numeric" })}
        {version.publishedBy ? `, ${t("by", { name: version.publishedBy })}` : null} ·{" "}
        {t("lines", { count: version.lineCount })}
      </p>
      {version.note ? <p className="mt-0.5 prose-width">{version.note}</p> : null}
    </li>
  );
}

function Chooser({ clientId, newest, from, to }: PlanVersionsProps & { newest: number }) {
  const t = useTranslations("plan.versionsPage");
  const router = useRouter();
  // Further back than this, the list itself leads to every version.
  const offered = Array.from({ length: Math.min(newest, 100) }, (_, index) => newest - index);
  const options = [...new Set([...offered, from, to])].map((number) => ({
    value: String(number),
    label: t("version", { number }),
  }));
  return (
    <div className="mb-5 flex flex-wrap gap-4">
      <Field label={t("from")} className="w-40">
        <Select
          placeholder={null}
          options={options}
          value={String(from)}
          onChange={(event) => router.replace(hrefOf(clientId, Number(event.target.value), to))}
        />
      </Field>
      <Field label={t("to")} className="w-40">
        <Select
          placeholder={null}
          options={options}
          value={String(to)}
          onChange={(event) => router.replace(hrefOf(clientId, from, Number(event.target.value)))}
        />
      </Field>
    </div>
  );
}
