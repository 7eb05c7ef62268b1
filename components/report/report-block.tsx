import { Station } from "@/components/line/station";
import { hueClass } from "@/components/line/station-state";
import { classNames } from "@/components/ui/class-names";
import { columnShares, type ReportBlock } from "@/domain/report/sheet";
import { ReportCurve } from "./report-curve";
import { ReportDays } from "./report-days";

interface ReportBlockProps {
  block: ReportBlock;
  /** The section's heading. */
  labelledBy: string;
  large: boolean;
}

/** One part of a report's section on the page. */
export function ReportBlockView({ block, labelledBy, large }: ReportBlockProps) {
  switch (block.kind) {
    case "text":
      return <p className={classNames("mt-1", block.quiet && "text-ink-2")}>{block.text}</p>;
    case "table":
      return <Table block={block} labelledBy={labelledBy} />;
    case "entries":
      return <Entries block={block} />;
    case "steps":
      return <Steps block={block} large={large} />;
    case "curve":
      return <ReportCurve block={block} />;
    case "days":
      return <ReportDays block={block} />;
  }
}

type Of<Kind extends ReportBlock["kind"]> = Extract<ReportBlock, { kind: Kind }>;

function Table({ block: { layout, head, rows }, labelledBy }: { block: Of<"table">; labelledBy: string }) {
  const shares = columnShares(layout, head.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable with the keyboard.
    <div className="mt-2 overflow-x-auto print:overflow-visible" tabIndex={0}>
      <table className="w-full min-w-lg border-collapse text-start print:min-w-0" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th
                key={name}
                scope="col"
                style={{ width: `${(shares[column] ?? 0) * 100}%` }}
                className="pe-3 pb-1 text-start align-bottom font-normal text-[0.875em] text-ink-2"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-line border-t">
              {cells.map(({ text, sub }, column) => {
                const Cell = column === 0 ? "th" : "td";
                return (
                  <Cell
                    key={head[column]}
                    scope={column === 0 ? "row" : undefined}
                    className={classNames(
                      "break-words py-2 pe-3 text-start align-top",
                      column === 0 ? "font-semibold" : "font-normal",
                    )}
                  >
                    {text}
                    {sub ? <span className="block font-normal text-[0.875em] text-ink-2">{sub}</span> : null}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entries({ block: { entries } }: { block: Of<"entries"> }) {
  return (
    <ul className="mt-2">
      {entries.map(({ key, title, note, aside, text, facts }) => (
        <li key={key} className="break-inside-avoid border-line border-t py-2">
          <div className="flex flex-wrap justify-between gap-x-4">
            <h4 className="font-semibold">
              {title}
              {note ? <span className="ps-3 font-normal text-[0.875em] text-ink-2">{note}</span> : null}
            </h4>
            <p className="font-semibold text-action">{aside}</p>
          </div>
          {text ? <p>{text}</p> : null}
          {facts.map((fact) => (
            <p key={fact} className="text-[0.875em] text-ink-2">
              {fact}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Steps({ block: { steps }, large }: { block: Of<"steps">; large: boolean }) {
  return (
    <ol
      className={classNames(
        "mt-2 grid gap-x-4 gap-y-4 sm:grid-cols-2",
        large ? null : "lg:grid-cols-4 print:grid-cols-4",
      )}
    >
      {steps.map(({ step, state, name, stateWord, fact }, index) => (
        <li key={step} className={classNames("relative break-inside-avoid ps-8.5", hueClass[step])}>
          <span className="absolute start-0 top-0">
            <Station state={state} hue={step} size={22} />
          </span>
          <p className="font-semibold">{`${index + 1} ${name}`}</p>
          <p className="text-[0.875em]">
            <span className="font-semibold text-hue">{stateWord}</span>
            {fact ? <span className="text-ink-2">{`, ${fact}`}</span> : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
