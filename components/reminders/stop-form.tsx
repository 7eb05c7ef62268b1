"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";

export function StopForm({ token }: { token: string }) {
  const t = useTranslations("reminders.stop");
  const trpc = useTrpc();
  const ready = useHydrated();
  const stop = useMutation(trpc.reminders.stop.mutationOptions());
  return (
    <>
      <FormFailure failure={stop.error ? failureOf(stop.error) : null} />
      {stop.isSuccess ? null : (
        <Button
          variant="primary"
          size={48}
          className="w-full"
          busy={stop.isPending}
          disabled={!ready}
          onClick={() => stop.mutate({ token })}
        >
          {t("do")}
        </Button>
      )}
      <p role="status" className="text-ink">
        {stop.isSuccess ? t("done") : null}
      </p>
    </>
  );
}
