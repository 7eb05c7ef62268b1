"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTimeText } from "@/components/session/outbox-time";

/** A page that comes from the network is younger than that. */
const young = 60_000;

/** For pages that the server wrote whole: says how old the page is, when it came from the phone because nothing else did. */
export function KeptNote({ writtenAt }: { writtenAt: number }) {
  const t = useTranslations("my.outbox");
  const time = useTimeText();
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    if (Date.now() - writtenAt < young) return;
    const ask = () =>
      fetch("/api/health", { cache: "no-store" }).then(
        (answer) => setOld(!answer.ok),
        () => setOld(true),
      );
    void ask();
    const again = setInterval(() => void ask(), 15_000);
    return () => clearInterval(again);
  }, [writtenAt]);
  if (!isOld) return null;
  return (
    <p role="status" className="on-sunken mx-5 mt-4 flex min-h-12 items-center gap-2.5 rounded-12 px-4 py-2 text-14">
      <WifiOff size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-2" />
      {t("asOf", { time: time(writtenAt) })}
    </p>
  );
}
