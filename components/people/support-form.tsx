"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useMoments } from "@/components/catalog/use-moments";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toast";
import { SupportChoice } from "./support-choice";

/** The admin's switch for decision support, with who set it and when. */
export function SupportForm() {
  const t = useTranslations("people.support");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const ready = useHydrated();
  const moments = useMoments();
  const [attempt, setAttempt] = useState(0);
  const { data: support } = useSuspenseQuery(trpc.people.decisionSupport.queryOptions({}));
  const [on, setOn] = useState(support.on);
  const choose = useMutation(
    trpc.people.chooseDecisionSupport.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(trpc.people.decisionSupport.queryKey({}), saved);
        announce({ message: t(saved.on ? "savedOn" : "savedOff"), tone: "good" });
      },
    }),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAttempt(attempt + 1);
    choose.mutate({ on });
  }

  return (
    <section aria-labelledby="support-title" className="mt-12 max-w-xl">
      <h2 id="support-title" className="title-18">
        {t("title")}
      </h2>
      <p className="mt-1 text-ink-2">{stateText()}</p>
      <form noValidate onSubmit={submit} className="mt-4 flex flex-col gap-5">
        <FormFailure failure={choose.error ? failureOf(choose.error) : null} attempt={attempt} fields={{}} />
        <SupportChoice on={on} onChoose={setOn} />
        <div>
          <Button type="submit" busy={choose.isPending} disabled={!ready || on === support.on}>
            {t("save")}
          </Button>
        </div>
      </form>
    </section>
  );

  function stateText(): string {
    if (!support.since) return t("stateOff");
    const when = moments.day(support.since);
    return support.by ? t("stateOn", { when, by: support.by }) : t("stateOnUnknown", { when });
  }
}
