import type { AdherenceState } from "@/domain/progress/day-summary";
import type { ReportBlock } from "@/domain/report/sheet";

const side = 18;
const step = 22;

/** A square a day, and what the squares mean; the sentence above it says the same in numbers. */
export function ReportDays({ block: { days, words, description } }: { block: Extract<ReportBlock, { kind: "days" }> }) {
  return (
    <div className="mt-2 break-inside-avoid">
      <svg viewBox={`0 0 ${days.length * step} ${step}`} className="w-full max-w-2xl" aria-hidden="true">
        {days.map(({ day, state }, index) => (
          <Day key={day} state={state} x={index * step} />
        ))}
      </svg>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-[0.875em] text-ink-2">
        <li>{`${description}:`}</li>
        {words.map(({ state, word }) => (
          <li key={state} className="flex items-center gap-1.5">
            <svg viewBox={`0 0 ${step} ${step}`} className="size-4" aria-hidden="true">
              <Day state={state} x={0} />
            </svg>
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Filled done, half filled in part, struck not done, dashed no data, a dot where nothing was due. */
function Day({ state, x }: { state: AdherenceState; x: number }) {
  const box = { x: x + 2, y: 2, width: side, height: side, rx: 3 };
  switch (state) {
    case "done":
      return <rect {...box} fill="var(--muscles)" />;
    case "partly":
      return (
        <>
          <rect {...box} fill="none" stroke="var(--muscles)" strokeWidth={1.5} />
          <rect {...box} y={box.y + side / 2} height={side / 2} rx={1} fill="var(--muscles)" />
        </>
      );
    case "skipped":
      return (
        <g fill="none" stroke="var(--ink-2)" strokeWidth={1.5}>
          <rect {...box} />
          <path d={`M${box.x + 4} ${box.y + side - 4}l${side - 8} ${8 - side}`} />
        </g>
      );
    case "no_data":
      return <rect {...box} fill="none" stroke="var(--ink-3)" strokeWidth={1.2} strokeDasharray="2.5 3" />;
    case "rest":
      return <circle cx={box.x + side / 2} cy={box.y + side / 2} r={1.5} fill="var(--ink-3)" />;
  }
}
