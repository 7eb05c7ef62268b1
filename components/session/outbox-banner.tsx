"use client";

import { CloudOff, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { useOutbox } from "./outbox-provider";
import { RefusedEntry } from "./outbox-refused";
import { useTimeText } from "./outbox-time";

/**
 * Says how old the page is without a network (`asOf`, ms; null: it is not), what has not arrived yet, and what the portal
 * would not take.
 */
export function OutboxBanner({ asOf }: { asOf: number | null }) {
  const t = useTranslations("my.outbox");
  const outbox = useOutbox();
  const { waiting, since, refused, signedOut, onlyMemory } = outbox;
  const time = useTimeText();
  const isLate = useLate(waiting.length > 0);
  const isWaiting = waiting.length > 0 && isLate;
  if (!isWaiting && refused.length === 0 && asOf === null) return null;
  const count = waiting.length;
  return (
    <div className="mx-5 mt-4 flex flex-col gap-2">
      {asOf === null ? null : (
        <p role="status" className="on-sunken flex min-h-12 items-center gap-2.5 rounded-12 px-4 py-2 text-14">
          <WifiOff size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-2" />
          {t("asOf", { time: time(asOf) })}
        </p>
      )}
      {isWaiting ? (
        <div className="on-sunken flex min-h-12 items-center gap-2.5 rounded-12 py-1 ps-4 pe-1 text-14">
          <CloudOff size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-2" />
          <p role="status" className="min-w-0 grow py-1">
            <b className="font-semibold">{t("waiting", { count })}</b>
            {since ? <span className="text-ink-2"> {t("since", { time: time(since) })}</span> : null}
            <span className="block text-ink-2">
              {signedOut ? t("signIn", { count }) : onlyMemory ? t("onlyMemory") : t("sendThemselves", { count })}
            </span>
          </p>
          {signedOut ? (
            <a href="/sign-in?next=/my" className={buttonClasses({ variant: "text", size: 48 }, "shrink-0 text-14")}>
              {t("toSignIn")}
            </a>
          ) : (
            <Button
              variant="text"
              size={48}
              className="shrink-0 text-14"
              busy={outbox.sending}
              onClick={() => void outbox.flush?.()}
            >
              {t("tryNow")}
            </Button>
          )}
        </div>
      ) : null}
      {refused.map((set) => (
        <RefusedEntry
          key={set.entry.input.id}
          {...set}
          onDismiss={() => void outbox.dismiss?.(set.entry.input.id)}
          onRetry={() => void outbox.retry?.(set.entry.input.id)}
        />
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
