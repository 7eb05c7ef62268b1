"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Section } from "@/components/ui/card";

/** The client's copy of their data, and their wish that the practice erase it. */
export function OwnData({ requestedAt, zone }: { requestedAt: Date | null; zone: string }) {
  const t = useTranslations("my.data");
  const trpc = useTrpc();
  const router = useRouter();
  const format = useFormatter();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const settled = (words: string) => ({
    onSuccess: () => {
      setSaid(words);
      router.refresh();
    },
    onSettled: () => setAsking(false),
  });
  const ask = useMutation(trpc.erasure.request.mutationOptions(settled(t("askedDone"))));
  const withdraw = useMutation(trpc.erasure.withdraw.mutationOptions(settled(t("withdrawn"))));
  const failed = ask.error ?? withdraw.error;
  return (
    <Section id="data" title={t("title")} className="px-5 pt-6">
      <p className="text-14 text-ink-2">{t("saveHint")}</p>
      {/* A file and no page: the router has nothing to do with it. */}
      <a href="/api/my/record.zip" download className={buttonClasses({ variant: "outline", size: 48 }, "mt-2")}>
        <Download size={18} aria-hidden="true" />
        {t("save")}
      </a>
      <p className="mt-5 text-14 text-ink-2">
        {requestedAt
          ? t("askedSince", { when: format.dateTime(requestedAt, { dateStyle: "long", timeZone: zone }) })
          : t("askHint")}
      </p>
      <FormFailure failure={failed ? failureOf(failed) : null} />
      {requestedAt ? (
        <Button
          variant="text"
          size={48}
          className="-ms-3"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate({})}
        >
          {t("withdraw")}
        </Button>
      ) : (
        <Button variant="text" size={48} className="-ms-3" onClick={() => setAsking(true)}>
          {t("ask")}
        </Button>
      )}
      <p role="status" className="text-14 text-ink-2">
        {said}
      </p>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("askTitle")}
        description={t("askBody")}
        confirmLabel={t("askDo")}
        busy={ask.isPending}
        size={48}
        onConfirm={() => ask.mutate({})}
      />
    </Section>
  );
}
