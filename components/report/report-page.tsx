import type { ReactNode } from "react";
import { LetterheadView } from "@/components/handout/letterhead";
import { classNames } from "@/components/ui/class-names";
import { blockKey, type ReportSection, type ReportSheet } from "@/domain/report/sheet";
import { ReportBlockView } from "./report-block";

interface ReportPageProps {
  sheet: ReportSheet;
  large: boolean;
  /** Where the closing remark is written, at the place where it is printed. */
  remark: ReactNode;
}

/** The report as a page that prints: the same words as the PDF, whole rows on each sheet. */
export function ReportPage({ sheet, large, remark }: ReportPageProps) {
  return (
    <article
      lang={sheet.language}
      className={classNames(
        "handout mt-6 max-w-4xl rounded-12 border border-line bg-raised p-6 md:p-10 print:m-0 print:border-0 print:p-0",
        large ? "text-22 leading-[1.45]" : null,
      )}
    >
      <header className="border-action border-b-2 pb-4">
        <div className="flex flex-wrap justify-between gap-x-6 print:flex-nowrap">
          <LetterheadView letterhead={sheet.practice} />
          <p className="shrink-0 text-ink-2">{sheet.made}</p>
        </div>
        <h2 className="break-words font-medium font-serif text-[1.75em] leading-[1.2]">{sheet.title}</h2>
        <p className="break-words font-semibold">{sheet.forWhom}</p>
        <dl className={classNames("mt-2 grid gap-x-6 gap-y-1", large ? null : "sm:grid-cols-2 print:grid-cols-2")}>
          {sheet.about.map(({ name, text }) => (
            <div key={name} className="flex gap-3">
              <dt className="w-2/5 shrink-0 text-ink-2">{name}</dt>
              <dd className="min-w-0 break-words">{text}</dd>
            </div>
          ))}
        </dl>
      </header>
      {sheet.sections.map((section) => (
        <Section key={section.key} section={section} large={large} />
      ))}
      {remark}
      <footer className="mt-6 break-inside-avoid border-line border-t pt-3">
        {sheet.missing ? <p className="mb-2 text-ink-2">{sheet.missing}</p> : null}
        <p className="font-semibold">{sheet.contact}</p>
        <p className="mt-1 text-[0.875em] text-ink-2">{sheet.proviso}</p>
      </footer>
    </article>
  );
}

const tones = { attention: "bg-attention-soft", urgent: "bg-urgent-soft" };

function Section({ section, large }: { section: ReportSection; large: boolean }) {
  const { key, title, tone, blocks } = section;
  return (
    <section
      aria-labelledby={`report-${key}`}
      className={classNames("mt-6", tone ? classNames("break-inside-avoid rounded-6 p-4", tones[tone]) : null)}
    >
      <h3 id={`report-${key}`} className="mb-1 font-medium font-serif text-[1.375em] leading-[1.3]">
        {title}
      </h3>
      {blocks.map((block) => (
        <ReportBlockView key={blockKey(block)} block={block} labelledBy={`report-${key}`} large={large} />
      ))}
    </section>
  );
}
