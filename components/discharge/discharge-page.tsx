"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStepLine } from "@/components/clients/use-step-line";
import { ReadinessList } from "@/components/follow/readiness-list";
import { FourStepsHeader } from "@/components/line/four-steps-header";
import { PageHeader } from "@/components/shell/page-header";
import { useTrpc } from "@/components/trpc/trpc";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { stepsDone } from "@/domain/discharge/four-of-four";
import { DischargeForm } from "./discharge-form";

/** The end of an episode: where the steps stand, what the rule asks, why, what becomes of the plan, a word to the client. */
export function DischargePage({ clientId }: { clientId: string }) {
  const t = useTranslations("clients.discharge");
  const archived = useTranslations("clients.archive");
  const trpc = useTrpc();
  const { data: client } = useSuspenseQuery(trpc.clients.read.queryOptions({ clientId }));
  const { data: form } = useSuspenseQuery(trpc.discharge.read.queryOptions({ clientId }));
  const { data: follow } = useQuery(trpc.progress.followUp.queryOptions({ clientId }));
  // As it was when the page opened: one's own discharge leads back to the client, not to "discharged already".
  const [standing] = useState(form.standing);
  const line = useStepLine(client);
  const base = `/practice/clients/${clientId}`;
  const done = stepsDone(form.steps.map(({ state }) => state));
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
        title={t("title", { name: client.name })}
        summary={t("lead", { count: done, open: form.openCauses })}
      />
      {standing || form.client.archived ? (
        <EmptyState
          className="mt-6"
          title={standing ? t("already", { name: client.name }) : archived("bannerTitle")}
          action={<LinkButton href={base}>{t("toClient")}</LinkButton>}
        >
          {standing ? null : archived("bannerBody")}
        </EmptyState>
      ) : (
        <>
          <FourStepsHeader steps={line} className="mt-6" />
          <div className="mt-9 grid gap-x-11 gap-y-9 xl:grid-cols-[minmax(0,784px)_minmax(16rem,340px)]">
            <DischargeForm client={client} form={form} />
            {follow?.readiness ? (
              <Section
                id="ready-title"
                title={t("readyTitle", { rule: follow.readiness.rule })}
                note={t("readyNote")}
                className="max-xl:order-first"
              >
                <ReadinessList readiness={follow.readiness} />
              </Section>
            ) : null}
          </div>
        </>
      )}
    </>
  );
}
