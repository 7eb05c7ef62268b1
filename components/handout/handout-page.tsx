import { FigurePair } from "@/components/figure/figure-pair";
import { hueClass } from "@/components/line/station-state";
import { classNames } from "@/components/ui/class-names";
import type { HandoutLine, HandoutSheet } from "@/domain/handout/sheet";
import { stepOfPhase } from "@/domain/plan/step-of-phase";
import { LetterheadView, whitePaper } from "./letterhead";

/** The handout as a page that prints: whole lines on each sheet, the same words as the PDF. */
export function HandoutPage({ sheet, large }: { sheet: HandoutSheet; large: boolean }) {
  const { code, help } = sheet;
  return (
    <article
      lang={sheet.language}
      className={classNames(
        "handout mt-6 rounded-12 border border-line bg-raised p-6 md:p-10 print:m-0 print:border-0 print:p-0",
        large ? "text-22 leading-[1.45]" : null,
      )}
    >
      <header className="flex flex-wrap items-start print:flex-nowrap justify-between gap-4 border-action border-b-2 pb-4">
        <div className="min-w-0">
          <LetterheadView letterhead={sheet.practice} />
          <h2 className="break-words font-medium font-serif text-[1.75em] leading-[1.2]">{sheet.title}</h2>
          <p className="break-words font-semibold">{sheet.forWhom}</p>
          <p className="text-ink-2">{sheet.version}</p>
        </div>
        <div className="flex shrink-0 items-center gap-3">
          <p className="max-w-[9em] text-[0.875em] text-ink-2">{sheet.scan}</p>
          <svg
            viewBox={`0 0 ${code.side} ${code.side}`}
            className="size-24 shrink-0"
            style={{ backgroundColor: whitePaper }}
            aria-hidden="true"
          >
            <path d={code.d} fill="#15252c" />
          </svg>
        </div>
      </header>
      {sheet.caution ? (
        <div className="mt-4 break-inside-avoid rounded-6 bg-attention-soft p-3">
          <p className="font-semibold">{sheet.caution.title}</p>
          <p>{sheet.caution.text}</p>
        </div>
      ) : null}
      {sheet.sections.map(({ key, title, lead, lines }) => (
        <section key={key} aria-labelledby={`handout-${key}`}>
          <div className="break-after-avoid pt-5">
            <h3 id={`handout-${key}`} className="font-medium font-serif text-[1.375em] leading-[1.3]">
              {title}
            </h3>
            <p className="text-ink-2">{lead}</p>
          </div>
          <ul>
            {lines.map((line) => (
              <Line key={line.id} line={line} sheet={sheet} />
            ))}
          </ul>
        </section>
      ))}
      <section className="mt-4 break-inside-avoid rounded-12 border border-urgent bg-urgent-soft p-4">
        <h3 className="font-medium font-serif text-[1.125em] text-urgent">{help.title}</h3>
        <ul className="list-disc ps-5">
          {help.signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
        <p className="mt-1 font-semibold">{help.numbers}</p>
        <p className="mt-1">{sheet.contact}</p>
      </section>
    </article>
  );
}

function Line({ line, sheet }: { line: HandoutLine; sheet: HandoutSheet }) {
  const facts = [line.days, line.side].filter(Boolean).join(", ");
  return (
    <li className="grid break-inside-avoid items-center gap-x-6 gap-y-2 border-line border-b py-4 last:border-b-0 md:grid-cols-[20rem_minmax(0,1fr)] print:grid-cols-[80mm_1fr]">
      {line.figure ? (
        <FigurePair
          pose={line.figure.pose}
          side={line.figure.side}
          label={line.title}
          look={sheet.look}
          words={sheet.figureWords}
          labelled={sheet.language === "en"}
          className="grid-cols-2!"
        />
      ) : (
        <span />
      )}
      <div className="min-w-0">
        <h4 className="font-medium font-serif text-[1.125em]">{line.title}</h4>
        <p>
          <span className={classNames("font-semibold text-hue", hueClass[stepOfPhase[line.phase]])}>
            {line.phaseWord}
          </span>
          {" · "}
          <span className="font-semibold">{line.dose}</span>
          {`, ${facts}`}
        </p>
        {line.note ? <p>{line.note}</p> : null}
        <ul className="list-disc ps-5">
          {line.cues.map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
        <p className="mt-1 text-[0.875em] text-urgent">{line.stop}</p>
      </div>
    </li>
  );
}
