"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimeText } from "@/components/session/outbox-time";
import { useKeptPage } from "./use-kept-page";

/** For pages that the server wrote whole: says how old the page is, when it came from the phone because nothing else did. */
export function KeptNote({ writtenAt }: { writtenAt: number }) {
  const isKept = useKeptPage(writtenAt);
  return isKept ? <KeptWords writtenAt={writtenAt} /> : null;
}

/** For a page that asks itself whether it was kept. */
export function KeptWords({ writtenAt }: { writtenAt: number }) {
  const t = useTranslations("my.outbox");
  const time = useTimeText();
  return (
    <p role="status" className="on-sunken mx-5 mt-4 flex min-h-12 items-center gap-2.5 rounded-12 px-4 py-2 text-14">
      <WifiOff size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-2" />
      {t("asOf", { time: time(writtenAt) })}
    </p>
  );
}
