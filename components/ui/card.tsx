import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type CardProps = {
  as?: "div" | "section" | "article" | "li";
  /** `padded` is 20 all round; the rows of a list card bring their own. */
  padded?: boolean;
  labelledBy?: string;
  className?: string;
  children: ReactNode;
};

/** Raised on paper, lifted by tone in the dark. Few per page: rows and space come first. */
export function Card({ as: Element = "div", padded = true, labelledBy, className, children }: CardProps) {
  return (
    <Element
      aria-labelledby={labelledBy}
      className={classNames("on-card rounded-12 shadow-card", padded && "p-5", className)}
    >
      {children}
    </Element>
  );
}

export type SectionProps = {
  title: ReactNode;
  id?: string;
  /** Quiet words after the title, such as "4 open". */
  note?: ReactNode;
  /** At the far end of the title's line. */
  aside?: ReactNode;
  level?: 2 | 3;
  className?: string;
  children?: ReactNode;
};

/** A titled part of a page: serif 18 and its quiet note on one line. */
export function Section({ title, id, note, aside, level = 2, className, children }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={className}>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Heading id={id} className="title-18">
          {title}
        </Heading>
        {note ? <span className="text-14 text-ink-2">{note}</span> : null}
        {aside ? <span className="ms-auto text-14 text-ink-2">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
