import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/line/wordmark";
import { SkipLink } from "@/components/shell/skip-link";
import { ToastProvider } from "@/components/ui/toast";

export type AccountFrameProps = { title: string; backLabel: string; children: ReactNode };

/** The frame of what belongs to the account and to no practice. */
export function AccountFrame({ title, backLabel, children }: AccountFrameProps) {
  return (
    <ToastProvider>
      <SkipLink />
      <div className="mx-auto min-h-dvh max-w-2xl px-5 pt-6 pb-16 md:px-8">
        <header className="flex items-center justify-between gap-4">
          <Link href="/" className="rounded-6 leading-0">
            <Wordmark />
          </Link>
          <Link
            href="/"
            className="inline-flex min-h-12 items-center gap-1 rounded-6 px-2 text-14 font-semibold text-action hover:bg-action-soft/60"
          >
            <ChevronLeft size={16} aria-hidden="true" className="rtl:-scale-x-100" />
            {backLabel}
          </Link>
        </header>
        <main id="main" tabIndex={-1} className="mt-8">
          <h1 className="title-36 max-md:title-28">{title}</h1>
          {children}
        </main>
      </div>
    </ToastProvider>
  );
}
