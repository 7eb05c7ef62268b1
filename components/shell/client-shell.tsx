import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { QuietLink } from "../ui/quiet-link";
import { ToastProvider } from "../ui/toast";
import { ClientTabs, type Place } from "./places";
import { SkipLink } from "./skip-link";

export type ClientShellProps = {
  /** Four tabs; none on the screens that are one task (player, log, relief). */
  tabs?: readonly Place[];
  children: ReactNode;
};

/** One column for one thumb; at the desk it stands in the middle, 480 wide. */
export function ClientShell({ tabs = [], children }: ClientShellProps) {
  const barred = tabs.length > 0;
  return (
    <ToastProvider>
      <SkipLink />
      <div className="min-h-dvh md:bg-sunken">
        <div
          className={classNames(
            "on-ground relative mx-auto flex min-h-dvh max-w-[30rem] print:max-w-none flex-col pt-[max(1rem,env(safe-area-inset-top))] md:shadow-[0_0_0_1px_var(--line)]",
            barred
              ? "[--dock:calc(3.5rem+max(0.75rem,env(safe-area-inset-bottom)))]"
              : "[--dock:max(1.5rem,env(safe-area-inset-bottom))]",
          )}
        >
          <main id="main" tabIndex={-1} className="flex grow flex-col pb-(--dock)">
            {children}
          </main>
          {barred ? <ClientTabs places={tabs} /> : null}
        </div>
      </div>
    </ToastProvider>
  );
}

/** The one primary action: it sticks above the tabs, and the ground fades in over what scrolls beneath. */
export function ClientDock({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={classNames(
        "pointer-events-none sticky bottom-(--dock) z-20 mt-auto flex gap-3 px-5 pt-7 pb-2 *:pointer-events-auto",
        "bg-[linear-gradient(to_bottom,transparent,var(--ground)_26px)]",
        // What scrolls beneath must not look out again between the dock and the edge of the screen.
        "after:absolute after:inset-x-0 after:top-full after:h-(--dock) after:bg-ground",
        className,
      )}
    >
      {children}
    </div>
  );
}

export type TaskHeaderProps = {
  backHref: string;
  backLabel: string;
  title?: ReactNode;
  /** In the middle instead of a title: the session's line. */
  line?: ReactNode;
  /** One 48 px control at the end. */
  aside?: ReactNode;
  icon?: ReactNode;
};

/** The top row of a task, 48 high: back, title or line, one control. */
export function TaskHeader({ backHref, backLabel, title, line, aside, icon }: TaskHeaderProps) {
  return (
    <div className="flex min-h-12 items-center gap-1 px-2">
      <QuietLink
        href={backHref}
        aria-label={backLabel}
        className="grid size-12 shrink-0 place-items-center rounded-12 text-ink"
      >
        {icon ?? <ChevronLeft size={24} strokeWidth={1.75} aria-hidden="true" className="rtl:-scale-x-100" />}
      </QuietLink>
      <div className="min-w-0 grow">{title ? <h1 className="title-28 pt-0.5 leading-8">{title}</h1> : line}</div>
      {aside ?? (title ? null : <span className="w-12 shrink-0" />)}
    </div>
  );
}
