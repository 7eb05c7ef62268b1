"use client";

import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/show-more";
import { useAnnounce } from "@/components/ui/toast";
import type { FailedJob } from "@/domain/jobs/dtos";

/** Jobs that were given up: what it was, why in plain words, and the two things to do about it. */
export function FailedJobs({ zone }: { zone: string }) {
  const t = useTranslations("jobs");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const pages = useSuspenseInfiniteQuery(
    trpc.jobs.failed.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
  );
  const jobs = pages.data.pages.flatMap((page) => page.items);
  const refresh = () => queries.invalidateQueries(trpc.jobs.failed.pathFilter());
  const settled = (message: string) => ({
    onSuccess: () => announce({ message, tone: "good" as const }),
    onSettled: refresh,
  });
  const retry = useMutation(trpc.jobs.retry.mutationOptions(settled(t("retried"))));
  const dismiss = useMutation(trpc.jobs.dismiss.mutationOptions(settled(t("dismissed"))));
  const failed = retry.error ?? dismiss.error;
  return (
    <div className="mt-6 max-w-[56rem]">
      <FormFailure failure={failed ? failureOf(failed) : null} />
      {jobs.length === 0 ? <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState> : null}
      <ul className="border-line border-t empty:hidden">
        {jobs.map((job) => (
          <JobRow
            key={job.id}
            job={job}
            zone={zone}
            busy={[retry, dismiss].some((deed) => deed.isPending && deed.variables.jobId === job.id)}
            onRetry={() => retry.mutate({ jobId: job.id })}
            onDismiss={() => dismiss.mutate({ jobId: job.id })}
          />
        ))}
      </ul>
      <ShowMore hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => pages.fetchNextPage()} />
    </div>
  );
}

type JobRowProps = { job: FailedJob; zone: string; busy: boolean; onRetry: () => void; onDismiss: () => void };

function JobRow({ job, zone, busy, onRetry, onDismiss }: JobRowProps) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const when = format.dateTime(job.failedAt, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  const task = t(`task.${job.task.replace(".", "_")}`);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b py-3">
      <div className="min-w-0 grow basis-64">
        <p className="font-serif text-18 leading-[1.375rem] font-medium">{task}</p>
        <p className="mt-0.5 text-ink-2">{t(`fault.${job.code}`)}</p>
      </div>
      <p className="basis-48 text-14 text-ink-2">
        <time dateTime={job.failedAt.toISOString()}>{when}</time>
        <span className="block">{t("attempts", { count: job.attempts })}</span>
      </p>
      <div className="-ms-2 flex gap-1">
        <Button variant="text" busy={busy} aria-label={t("retryLabel", { task, when })} onClick={onRetry}>
          {t("retry")}
        </Button>
        <Button variant="text" disabled={busy} aria-label={t("dismissLabel", { task, when })} onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      </div>
    </li>
  );
}
