"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { TabLinks } from "@/components/ui/tabs";
import { useKeys } from "@/components/watch/use-keys";

export const recordParts = ["screen", "pain", "assessment", "causes", "measures", "messages"] as const;
export type RecordPart = (typeof recordParts)[number];

/** F, M, A, C, O and P lead from part to part of one client's record; `more` are the page's own keys. */
export function useRecordKeys(
  clientId: string,
  more: Readonly<Record<string, () => void>> = {},
  isEnabled = true,
): void {
  const router = useRouter();
  const go = (part: string) => () => router.push(`/practice/clients/${clientId}/${part}`);
  const parts = {
    f: go("screen"),
    m: go("pain"),
    a: go("assessment"),
    c: go("causes"),
    o: go("measures"),
    p: go("plan"),
    t: go("messages"),
  };
  useKeys(isEnabled ? { ...parts, ...more } : {});
}

type RecordFrameProps = {
  client: { id: string; name: string; archived: boolean };
  part: RecordPart;
  title: ReactNode;
  lead?: ReactNode;
  summary?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** The head that all parts of a client's record share: back to the client, title, and the other parts. */
export function RecordFrame({ client, part, title, lead, summary, actions, children }: RecordFrameProps) {
  const t = useTranslations("clients");
  const base = `/practice/clients/${client.id}`;
  return (
    <>
      <PageHeader
        size={28}
        back={
          <Link href={base} className="inline-flex items-center gap-1 rounded-4 font-semibold text-action">
            <ChevronLeft size={16} aria-hidden="true" />
            {client.name}
          </Link>
        }
        title={title}
        lead={lead}
        summary={summary}
        actions={actions}
      />
      <TabLinks
        className="mt-4 mb-6"
        label={t("page.parts")}
        tabs={[
          { href: base, label: t("places.overview") },
          ...recordParts.map((name) => ({
            href: `${base}/${name}`,
            label: t(`places.${name}`),
            current: name === part,
          })),
          { href: `${base}/plan`, label: t("places.plan") },
        ]}
      />
      {client.archived ? (
        <Banner className="mb-6" title={t("archive.bannerTitle")}>
          {t("archive.bannerBody")}
        </Banner>
      ) : null}
      {children}
    </>
  );
}
