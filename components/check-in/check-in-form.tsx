"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { CheckInLink } from "@/domain/check-ins/dtos";
import { type CheckInDraft, firstOpen, toAnswer } from "./check-in-draft";
import { CheckInQuestions } from "./check-in-questions";

type CheckInFormProps = { token: string; practice: NonNullable<CheckInLink["practice"]> };

/** All questions on one page; the second one only when there was no pain on average. */
export function CheckInForm({ token, practice }: CheckInFormProps) {
  const t = useTranslations("checkIn");
  const trpc = useTrpc();
  const ready = useHydrated();
  const [draft, setDraft] = useState<CheckInDraft>({});
  const [missing, setMissing] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const send = useMutation(trpc.checkIns.answer.mutationOptions());
  function submit() {
    const open = firstOpen(draft);
    setAttempt(attempt + 1);
    setMissing(open);
    const answer = toAnswer(draft);
    if (open) document.getElementById(`check-in-${open}`)?.scrollIntoView({ block: "center" });
    else if (answer) send.mutate({ token, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, ...answer });
  }

  if (send.isSuccess) return <Thanks practice={practice} hadFlare={draft.flare === "yes"} />;
  return (
    <div className="flex flex-col gap-8">
      <Urgent practice={practice} />
      <FormFailure failure={send.error ? failureOf(send.error) : null} attempt={attempt} />
      <CheckInQuestions
        draft={draft}
        missing={missing}
        onChange={(part) => {
          setMissing(null);
          setDraft({ ...draft, ...part });
        }}
      />
      <Button variant="primary" size={48} className="w-full" busy={send.isPending} disabled={!ready} onClick={submit}>
        {t("send")}
      </Button>
    </div>
  );
}

/** The page asks about pain, so it also says when pain must not wait for anybody's reading. */
function Urgent({ practice }: Pick<CheckInFormProps, "practice">) {
  const t = useTranslations("checkIn");
  return (
    <Banner tone="attention" title={t("urgentTitle")}>
      <p>{t("urgent")}</p>
      {practice.phone ? <p className="mt-1">{t("urgentCall", { phone: practice.phone })}</p> : null}
    </Banner>
  );
}

function Thanks({ practice, hadFlare }: Pick<CheckInFormProps, "practice"> & { hadFlare: boolean }) {
  const t = useTranslations("checkIn");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <h2 ref={heading} tabIndex={-1} className="title-22 outline-none">
        {t("thanksTitle")}
      </h2>
      <p>{t("thanks", { practice: practice.name })}</p>
      {hadFlare ? (
        <p>{t("thanksFlare", { practice: practice.name, answerTime: practice.answerTime ?? "none" })}</p>
      ) : null}
      <Urgent practice={practice} />
    </div>
  );
}
