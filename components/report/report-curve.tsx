import { heightOf, painPath } from "@/domain/report/pain-path";
import type { ReportBlock } from "@/domain/report/sheet";

const box = { width: 720, height: 96 };

/** Pain by day, 0 to 10, beside the sentence that says the same. */
export function ReportCurve({ block }: { block: Extract<ReportBlock, { kind: "curve" }> }) {
  const { line, dots } = painPath(block.scores, box);
  return (
    <figure className="mt-1 break-inside-avoid">
      <p>{block.lead}</p>
      <svg viewBox={`-26 -10 ${box.width + 32} ${box.height + 36}`} className="mt-2 w-full" aria-hidden="true">
        {[0, 5, 10].map((score) => (
          <g key={score}>
            <line
              x1={0}
              x2={box.width}
              y1={heightOf(score, box)}
              y2={heightOf(score, box)}
              stroke="var(--line)"
              strokeWidth={1}
            />
            <text x={-8} y={heightOf(score, box) + 5} textAnchor="end" fill="var(--ink-3)" fontSize={14}>
              {score}
            </text>
          </g>
        ))}
        <path d={line} fill="none" stroke="var(--relieve)" strokeWidth={2} strokeLinejoin="round" />
        {dots.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r={2} fill="var(--relieve)" />
        ))}
        <text x={0} y={box.height + 20} fill="var(--ink-3)" fontSize={14}>
          {block.from}
        </text>
        <text x={box.width} y={box.height + 20} textAnchor="end" fill="var(--ink-3)" fontSize={14}>
          {block.to}
        </text>
      </svg>
      <figcaption className="text-[0.875em] text-ink-2">{block.description}</figcaption>
    </figure>
  );
}
