import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: ReactNode;
  /** Quiet words on the title's line, such as initials. */
  note?: ReactNode;
  /** The first clause of the summary, in full ink. */
  lead?: ReactNode;
  /** The rest of the summary. */
  summary?: ReactNode;
  /** Buttons; at most one of them filled. */
  actions?: ReactNode;
  size?: 28 | 36;
  /** Above the title: the way back. */
  back?: ReactNode;
};

export function PageHeader({ title, note, lead, summary, actions, size = 36, back }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back ? <div className="mb-1 text-14">{back}</div> : null}
        <h1 className={size === 36 ? "title-36 max-md:title-28" : "title-28"}>
          {title}
          {note ? (
            <>
              {" "}
              <span className="text-[1.375rem] leading-none tracking-normal text-ink-3">{note}</span>
            </>
          ) : null}
        </h1>
        {lead || summary ? (
          <p className="mt-1 prose-width font-serif text-18 leading-[1.625rem] text-ink-2">
            {lead ? <span className="font-medium text-ink">{lead}</span> : null} {summary}
          </p>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2 pt-1">{actions}</div> : null}
    </div>
  );
}
