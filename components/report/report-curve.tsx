import { heightOf, painPath } from "@/domain/report/pain-path";
import type { ReportBlock } from "@/domain/report/sheet";

const box = { width: 720, height: 96 };
const marks = [10, 5, 0];

/** Pain by day, 0 to 10, beside the sentence that says the same. It stretches to the width; lines and words do not. */
export function ReportCurve({ block }: { block: Extract<ReportBlock, { kind: "curve" }> }) {
  const { line, dots } = painPath(block.scores, box);
  const drawn = `${line}${dots.map(({ x, y }) => `M${x} ${y}h0.01`).join("")}`;
  return (
    <figure className="mt-1 break-inside-avoid">
      <p>{block.lead}</p>
      <div className="mt-3 flex gap-2 text-[0.875em] text-ink-3" aria-hidden="true">
        <div className="flex h-24 flex-col items-end justify-between">
          {marks.map((mark) => (
            <span key={mark} className="leading-[0]">
              {mark}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${box.width} ${box.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-24 w-0 grow overflow-visible"
        >
          {marks.map((mark) => (
            <line
              key={mark}
              x1={0}
              x2={box.width}
              y1={heightOf(mark, box)}
              y2={heightOf(mark, box)}
              stroke="var(--line)"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path
            d={drawn}
            fill="none"
            stroke="var(--relieve)"
            strokeWidth={2}
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <div className="mt-2 flex justify-between ps-6 text-[0.875em] text-ink-3" aria-hidden="true">
        <span>{block.from}</span>
        <span>{block.to}</span>
      </div>
      <figcaption className="text-[0.875em] text-ink-2">{block.description}</figcaption>
    </figure>
  );
}
