"use client";

import { Check, CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";

export type Notice = {
  message: string;
  tone?: "plain" | "good" | "urgent";
  /** Takes the deed back; the notice then stays twice as long. */
  undo?: () => void;
  undoLabel?: string;
};

type Shown = Notice & { key: number };
type Announce = (notice: Notice) => void;

const ToastContext = createContext<Announce | null>(null);

/** `announce({ message, undo })` from any client component under `ToastProvider`. */
export function useAnnounce(): Announce {
  const announce = use(ToastContext);
  if (!announce) throw new Error("useAnnounce needs a ToastProvider above it");
  return announce;
}

export type ToastProviderProps = {
  /** Keeps every notice until it is dismissed, for people who switched time limits off. */
  persist?: boolean;
  children: ReactNode;
};

const readingTime = 6000;

export function ToastProvider({ persist, children }: ToastProviderProps) {
  const t = useTranslations("ui");
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const announce = useCallback<Announce>((notice) => {
    setShown((before) => [...before.slice(-2), { ...notice, key: (before.at(-1)?.key ?? 0) + 1 }]);
  }, []);
  const remove = useCallback((key: number) => setShown((before) => before.filter((notice) => notice.key !== key)), []);
  const regions = useMemo(
    () =>
      shown.map((notice) => (
        <Toast key={notice.key} notice={notice} persist={persist} onGone={() => remove(notice.key)} />
      )),
    [shown, persist, remove],
  );
  return (
    <ToastContext value={announce}>
      {children}
      <Viewport label={t("notices")}>{regions}</Viewport>
    </ToastContext>
  );
}

/** There from the start, so that screen readers hear what is put into it; F8 leads to it from anywhere. */
function Viewport({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "F8") ref.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(6.5rem+env(safe-area-inset-bottom))] z-50 mx-auto max-w-md outline-none md:inset-x-auto md:end-6 md:bottom-6 md:w-96"
    >
      <ul className="flex flex-col gap-2">{children}</ul>
    </section>
  );
}

function Toast({ notice, persist, onGone }: { notice: Shown; persist?: boolean; onGone: () => void }) {
  const t = useTranslations("ui");
  const Icon = notice.tone === "urgent" ? CircleAlert : Check;
  // Nobody loses a notice that they are reading or about to press.
  const [held, setHeld] = useState(false);
  const time = notice.undo ? readingTime * 2 : readingTime;
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (held || persist) return;
    const timer = setTimeout(() => gone.current(), time);
    return () => clearTimeout(timer);
  }, [held, persist, time]);
  return (
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => event.key === "Escape" && onGone()}
      className="pointer-events-auto flex min-h-12 animate-rise items-center gap-2.5 rounded-12 bg-ink py-1.5 ps-4 pe-1.5 text-14 text-ground shadow-raised"
    >
      <Icon size={18} strokeWidth={2} aria-hidden="true" />
      <p role={notice.tone === "urgent" ? "alert" : undefined} className="min-w-0 grow py-1.5 font-medium">
        {notice.message}
      </p>
      {notice.undo ? (
        <button
          type="button"
          onClick={() => {
            notice.undo?.();
            onGone();
          }}
          className="min-h-9 shrink-0 rounded-6 px-3 font-semibold underline underline-offset-4 hover:bg-ground/15 focus-visible:outline-ground focus-visible:-outline-offset-2"
        >
          {notice.undoLabel ?? t("undo")}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t("dismiss")}
        onClick={onGone}
        className="grid size-9 shrink-0 place-items-center rounded-6 hover:bg-ground/15 focus-visible:outline-ground focus-visible:-outline-offset-2"
      >
        <X size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
