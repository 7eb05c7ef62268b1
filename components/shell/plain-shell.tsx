import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bob } from "../line/bob";
import { Station } from "../line/station";
import { hueClass, type StationHue } from "../line/station-state";
import { Wordmark } from "../line/wordmark";
import { classNames } from "../ui/class-names";
import { SkipLink } from "./skip-link";

export type PlainShellProps = {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Quiet words under the form. */
  foot?: ReactNode;
  /** At the very end: a choice that stands on every page of this kind. */
  last?: ReactNode;
};

const steps: readonly StationHue[] = ["find", "relieve", "muscles", "joints"];

/** The calm frame of pages outside the roles, and of what went wrong: the line on one side, one thing to do on the other. */
export function PlainShell({ title, lead, children, foot, last }: PlainShellProps) {
  const t = useTranslations("ui.public");
  return (
    <>
      <SkipLink />
      <div className="min-h-dvh lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <header className="px-5 pt-6 lg:on-sunken lg:flex lg:flex-col lg:px-16 lg:pt-12 lg:[--on:var(--sunken)]">
          <Wordmark className="lg:ms-1" />
          <div className="relative mt-[14dvh] self-start pb-5 max-lg:hidden">
            <span aria-hidden="true" className="absolute start-[10.5px] top-2 bottom-5 border-ink-3 border-s" />
            <Bob className="absolute start-[4.5px] bottom-0" />
            <ol>
              {steps.map((step) => (
                <li
                  key={step}
                  className={classNames("flex h-[clamp(4.5rem,14dvh,8rem)] items-start gap-5", hueClass[step])}
                >
                  <Station state="planned" hue={step} size={22} />
                  <span className="-mt-[3px] font-serif text-22 text-ink">{t(step)}</span>
                </li>
              ))}
            </ol>
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="flex flex-col px-5 pt-12 pb-12 md:mx-auto md:w-full md:max-w-[28rem] lg:justify-center lg:pt-12"
        >
          <h1 className="title-36 max-lg:title-28">{title}</h1>
          {lead ? <p className="mt-1 text-ink-2">{lead}</p> : null}
          <div className="mt-6">{children}</div>
          {foot ? <div className="mt-8 text-14 text-ink-2">{foot}</div> : null}
          {last ? <div className="mt-8">{last}</div> : null}
        </main>
      </div>
    </>
  );
}
