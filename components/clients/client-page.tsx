"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { CauseSheet } from "@/components/causes/cause-sheet";
import { CausesTable } from "@/components/causes/causes-table";
import { ClientCheckIns } from "@/components/check-in/client-check-ins";
import { DischargeBanner } from "@/components/discharge/discharge-banner";
import { EpisodesSection } from "@/components/discharge/episodes-section";
import { OpenAgainDialog } from "@/components/discharge/open-again-dialog";
import { FollowSection } from "@/components/follow/follow-section";
import { FourStepsHeader } from "@/components/line/four-steps-header";
import { MeasuresSection } from "@/components/outcomes/measures-section";
import { PageHeader } from "@/components/shell/page-header";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button, IconButton, LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { ClientFeed } from "@/components/watch/client-feed";
import { PainSection } from "@/components/watch/pain-section";
import { isOpenCause } from "@/domain/assessment/words";
import { ClientDetails } from "./client-details";
import { ClientForm } from "./client-form";
import { InviteDialog } from "./invite-dialog";
import { NextCard } from "./next-card";
import { nextHref } from "./next-href";
import { useRecordKeys } from "./record-frame";
import { StepHistory } from "./step-history";
import { useArchive } from "./use-archive";
import { useFreshPictures } from "./use-fresh-pictures";
import { useHeadline } from "./use-headline";
import { useStepLine } from "./use-step-line";

type ClientPageProps = {
  clientId: string;
  /** The pictures of what is assigned, by `assignedKey`. */
  stills: Readonly<Record<string, ReactNode>>;
  /** The pictures of the painful places, of the pelvis and of the muscles, where something was recorded. */
  places: ReactNode;
  pelvis: ReactNode;
  muscles: ReactNode;
};

/** How are they, where in the four steps, what next: in one look. */
export function ClientPage({ clientId, stills, places, pelvis, muscles }: ClientPageProps) {
  const t = useTranslations("clients");
  const causeWords = useTranslations("causes");
  const trpc = useTrpc();
  const router = useRouter();
  const { data: client } = useSuspenseQuery(trpc.clients.read.queryOptions({ clientId }));
  const { data: causes } = useSuspenseQuery(trpc.causes.list.queryOptions({ clientId }));
  const [open, setOpen] = useState<"change" | "invite" | "openAgain" | "steps" | null>(null);
  const [causeId, setCauseId] = useState<string | null>(null);
  const { archive, bringBack } = useArchive(clientId, client.name);
  const { lead, summary } = useHeadline(client);
  const line = useStepLine(client);
  const href = nextHref(clientId, client.next);
  const isArchived = client.archivedAt !== null;
  const doNext = () => {
    if (href) router.push(href);
    else if (client.next.key === "invite") setOpen("invite");
    else if (client.next.key === "discharged") setOpen("openAgain");
    else bringBack();
  };
  useRecordKeys(clientId, { r: doNext });
  useFreshPictures(causes);
  const shown = causes.items.find(({ id }) => id === causeId);
  const openCauses = causes.items.filter(({ status }) => isOpenCause(status));
  return (
    <>
      <PageHeader
        title={client.name}
        note={client.discharge ? t("discharge.badge") : undefined}
        lead={lead}
        summary={summary}
        actions={
          <>
            <LinkButton href={`/practice/clients/${clientId}/messages`} keyHint="T">
              {client.unreadMessages > 0
                ? t("message.openUnread", { count: client.unreadMessages })
                : t("places.messages")}
            </LinkButton>
            <LinkButton href={`/practice/clients/${clientId}/plan`} keyHint="P">
              {client.publishedNumber ? t("page.plan", { number: client.publishedNumber }) : t("page.planDraft")}
            </LinkButton>
            <DropdownMenu
              align="end"
              trigger={
                <IconButton label={t("page.more")} variant="outline">
                  <Ellipsis size={18} aria-hidden="true" />
                </IconButton>
              }
              sections={[
                {
                  items: [
                    { key: "change", label: t("page.change"), disabled: isArchived, onSelect: () => setOpen("change") },
                    {
                      key: "invite",
                      label: t("invite.do"),
                      disabled: isArchived || client.access === "member",
                      onSelect: () => setOpen("invite"),
                    },
                    {
                      key: "handout",
                      label: t("page.handout"),
                      href: `/practice/clients/${clientId}/handout`,
                    },
                    {
                      key: "report",
                      label: t("page.report"),
                      href: `/practice/clients/${clientId}/report`,
                    },
                    {
                      key: "record",
                      label: t("page.saveRecord"),
                      onSelect: () => window.location.assign(`/api/clients/${clientId}/record.zip`),
                    },
                    { key: "steps", label: t("page.stepHistory"), onSelect: () => setOpen("steps") },
                    client.discharge
                      ? {
                          key: "openAgain",
                          label: t("discharge.openAgain"),
                          disabled: isArchived,
                          onSelect: () => setOpen("openAgain"),
                        }
                      : {
                          key: "discharge",
                          label: t("discharge.do"),
                          disabled: isArchived,
                          href: `/practice/clients/${clientId}/discharge`,
                        },
                    isArchived
                      ? { key: "back", label: t("archive.undo"), onSelect: bringBack }
                      : { key: "archive", label: t("archive.do"), onSelect: archive },
                  ],
                },
              ]}
            />
          </>
        }
      />
      {isArchived ? (
        <Banner
          className="mt-4"
          title={t("archive.bannerTitle")}
          actions={
            <Button variant="text" onClick={bringBack}>
              {t("archive.undo")}
            </Button>
          }
        >
          {t("archive.bannerBody")}
        </Banner>
      ) : null}
      <DischargeBanner client={client} onOpenAgain={() => setOpen("openAgain")} />
      {client.symptomsGone && client.next.key !== "retest_symptoms_gone" ? (
        <Banner
          className="mt-4"
          tone="attention"
          title={t("next.retest_symptoms_gone.title")}
          actions={
            <LinkButton variant="text" href={`/practice/clients/${clientId}/causes`}>
              {t("page.retestCauses")}
            </LinkButton>
          }
        >
          {t("next.retest_symptoms_gone.text", { count: client.openCauses })}
        </Banner>
      ) : null}
      <FourStepsHeader steps={line} className="mt-6" />
      <div className="mt-9 grid gap-x-11 gap-y-9 xl:grid-cols-[minmax(0,784px)_minmax(16rem,340px)]">
        <div className="flex min-w-0 flex-col gap-9 max-xl:contents">
          <div className="order-2 min-w-0 xl:order-none">
            <PainSection client={client} />
          </div>
          <Section
            className="order-3 min-w-0 xl:order-none"
            id="causes-title"
            title={causeWords("title")}
            note={[
              openCauses.length > 0 ? t("page.causesOpen", { count: openCauses.length }) : null,
              client.closedCauses > 0 ? t("page.causesClosed", { count: client.closedCauses }) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
            aside={
              causes.items.length > 0 ? (
                <Link href={`/practice/clients/${clientId}/causes`} className="rounded-4 font-semibold text-action">
                  {t("page.causesAll")}
                </Link>
              ) : null
            }
          >
            {openCauses.length > 0 ? (
              <CausesTable
                causes={openCauses}
                clientId={clientId}
                today={client.today}
                stills={stills}
                onOpen={setCauseId}
              />
            ) : (
              <EmptyState
                level={3}
                title={causes.items.length > 0 ? causeWords("open", { count: 0 }) : causeWords("emptyTitle")}
                action={
                  <LinkButton href={`/practice/clients/${clientId}/causes`}>
                    {causes.items.length > 0 ? t("page.causesAll") : causeWords("record")}
                  </LinkButton>
                }
              >
                {causes.items.length > 0 ? null : causeWords("emptyBody")}
              </EmptyState>
            )}
          </Section>
          <div className="order-3 min-w-0 empty:hidden xl:order-none">
            <FollowSection clientId={clientId} />
          </div>
          <div className="order-4 min-w-0 empty:hidden xl:order-none">{muscles}</div>
          <div className="order-3 min-w-0 xl:order-none">
            <MeasuresSection clientId={clientId} />
            <ClientCheckIns clientId={clientId} className="mt-9" />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-9 max-xl:contents">
          <div className="order-1 min-w-0 xl:order-none">
            <NextCard client={client} onDo={doNext} />
          </div>
          <div className="order-4 min-w-0 empty:hidden xl:order-none">{places}</div>
          <div className="order-4 min-w-0 empty:hidden xl:order-none">{pelvis}</div>
          <div className="order-5 min-w-0 xl:order-none">
            <ClientFeed clientId={clientId} zone={client.zone} today={client.today} />
          </div>
          <div className="order-6 flex min-w-0 flex-col gap-9 xl:order-none">
            <EpisodesSection clientId={clientId} today={client.today} />
            <ClientDetails client={client} />
          </div>
        </div>
      </div>
      {open === "change" ? <ClientForm client={client} onClose={() => setOpen(null)} /> : null}
      {open === "steps" ? <StepHistory clientId={clientId} zone={client.zone} onClose={() => setOpen(null)} /> : null}
      {open === "openAgain" ? <OpenAgainDialog client={client} onClose={() => setOpen(null)} /> : null}
      {open === "invite" ? <InviteDialog client={client} onClose={() => setOpen(null)} /> : null}
      {shown ? (
        <CauseSheet
          cause={shown}
          clientId={clientId}
          zone={client.zone}
          canChange={!isArchived}
          onClose={() => setCauseId(null)}
        />
      ) : null}
    </>
  );
}
