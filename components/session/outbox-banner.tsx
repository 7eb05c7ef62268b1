"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useOutbox } from "./outbox-provider";

/** Says what has not arrived yet, and what the portal would not take. Quiet while a send is only just under way. */
export function OutboxBanner() {
  const t = useTranslations("my.outbox");
  const { waiting, refused, dismiss } = useOutbox();
  const isLate = useLate(waiting.length > 0);
  const isWaiting = waiting.length > 0 && isLate;
  if (!isWaiting && refused.length === 0) return null;
  return (
    <div className="mx-5 mt-4 flex flex-col gap-2">
      {isWaiting ? (
        <div role="status" className="on-sunken flex min-h-12 items-center gap-2.5 rounded-12 px-4 py-2 text-14">
          <CloudOff size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-2" />
          <span>
            <b className="font-semibold">{t("waiting", { count: waiting.length })}</b>{" "}
            <span className="text-ink-2">{t("sendThemselves", { count: waiting.length })}</span>
          </span>
        </div>
      ) : null}
      {refused.map(({ entry, reason }) => (
        <Banner
          key={entry.input.id}
          tone="attention"
          live="alert"
          title={t("refused")}
          actions={
            <Button variant="text" size={48} onClick={() => dismiss?.(entry.input.id)}>
              {t("dismiss")}
            </Button>
          }
        >
          {t(`reason.${reason === "conflict" || reason === "not_found" || reason === "invalid" ? reason : "other"}`)}
        </Banner>
      ))}
    </div>
  );
}

/** A send usually takes a blink: the banner comes only when it takes longer. */
function useLate(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), navigator.onLine ? 3000 : 500);
    return () => clearTimeout(timer);
  }, [active]);
  return late;
}
