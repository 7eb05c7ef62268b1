"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTrpcClient } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import type { OwnReminders } from "@/domain/reminders/dtos";
import { subscribe, unsubscribe, usePush } from "./use-push";

/** Whether this very device shows notices, and in words why it cannot. */
export function PushDevice({ pushKey, devices }: Pick<OwnReminders, "pushKey" | "devices">) {
  const t = useTranslations("reminders.push");
  const client = useTrpcClient();
  const { state, setState } = usePush(devices.map(({ endpoint }) => endpoint));
  const [busy, setBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function attempt(deed: () => Promise<void>) {
    setBusy(true);
    setHasFailed(false);
    await deed().catch(() => setHasFailed(true));
    setBusy(false);
  }
  const turnOn = async (key: string) => {
    const made = await subscribe(key);
    if (made === "denied") return setState("denied");
    await client.reminders.addDevice.mutate(made);
    setState("on");
  };
  const turnOff = async () => {
    const endpoint = await unsubscribe();
    if (endpoint) await client.reminders.removeDevice.mutate({ endpoint });
    setState("off");
  };

  if (!pushKey) return <p className="text-14 text-ink-2">{t("unavailable")}</p>;
  if (state === "looking") return <p className="min-h-12 text-14" />;
  return (
    <div>
      <p role="status" className="text-14 text-ink-2">
        {hasFailed ? t("failed") : t(state)}
      </p>
      {state === "off" ? (
        <Button size={48} className="mt-2" busy={busy} onClick={() => attempt(() => turnOn(pushKey))}>
          {t("turnOn")}
        </Button>
      ) : null}
      {state === "on" ? (
        <Button size={48} className="mt-2" busy={busy} onClick={() => attempt(turnOff)}>
          {t("turnOff")}
        </Button>
      ) : null}
    </div>
  );
}
