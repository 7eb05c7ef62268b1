import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "../line/wordmark";
import { type KeyGroup, KeysDialog } from "../ui/keys-dialog";
import { ToastProvider } from "../ui/toast";
import { AccountSheet } from "./account-sheet";
import { type Place, RailPlaces } from "./places";
import { SkipLink } from "./skip-link";

export type PracticeShellProps = {
  /** Where the wordmark leads. */
  homeHref: string;
  /** Five at most. */
  places: readonly Place[];
  /** The `GoTo` of this audience. */
  goTo?: ReactNode;
  initials: string;
  /** Practice and role, such as "Practice 12 · practitioner". */
  standing: string;
  /** Role switch, theme, sign-out: in the rail's foot, and behind the initials on a phone. */
  account?: ReactNode;
  keys?: readonly KeyGroup[];
  children: ReactNode;
};

/** The frame of practitioners and admins: a rail of 200, or a top and a bottom bar below 1024 px. */
export function PracticeShell({
  homeHref,
  places,
  goTo,
  initials,
  standing,
  account,
  keys = [],
  children,
}: PracticeShellProps) {
  return (
    <ToastProvider>
      <SkipLink />
      <div className="text-14 lg:grid lg:grid-cols-[200px_minmax(0,1fr)]">
        <header className="no-print on-sunken z-20 flex items-center gap-1 px-4 max-lg:sticky max-lg:top-0 max-lg:h-14 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:items-stretch lg:overflow-y-auto lg:pt-6 lg:pb-5">
          <Link href={homeHref} className="block rounded-6 leading-0 max-lg:me-auto lg:mb-7 lg:px-2">
            <Wordmark />
          </Link>
          {goTo ? <div className="lg:mb-4">{goTo}</div> : null}
          <RailPlaces places={places} />
          <div className="mt-auto px-2.5 pt-6 text-12 text-ink-2 max-lg:hidden">
            <p className="text-14 font-semibold text-ink">{initials}</p>
            <p>{standing}</p>
            {account ? <div className="mt-2">{account}</div> : null}
            {keys.length > 0 ? (
              <div className="mt-3">
                <KeysDialog groups={keys} />
              </div>
            ) : null}
          </div>
          <AccountSheet initials={initials} standing={standing}>
            {account}
          </AccountSheet>
        </header>
        <main id="main" tabIndex={-1} className="min-w-0 max-lg:pb-[calc(3.5rem+env(safe-area-inset-bottom))]">
          {children}
        </main>
      </div>
    </ToastProvider>
  );
}

export type PageBodyProps = {
  /** Stands at the right edge, 324 wide, from 1280 px on; below that under the content. */
  panel?: ReactNode;
  children: ReactNode;
};

/** The padding of a page: 24 above, 32 before, 40 after. Each page of the practice begins with it. */
export function PageBody({ panel, children }: PageBodyProps) {
  const body = "min-w-0 px-4 pt-5 pb-10 md:px-8 lg:pt-6";
  if (!panel) return <div className={`${body} max-w-[1360px] lg:pe-10`}>{children}</div>;
  return (
    <div className="xl:grid xl:min-h-dvh xl:grid-cols-[minmax(0,1fr)_324px]">
      <div className={body}>{children}</div>
      <div className="on-surface border-line px-4 py-6 max-xl:border-t md:px-8 xl:border-s xl:px-7">
        <div className="xl:sticky xl:top-6">{panel}</div>
      </div>
    </div>
  );
}
