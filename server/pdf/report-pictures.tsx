import { Circle, Line, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import type { Step, StepState } from "@/domain/plan/words";
import type { AdherenceState } from "@/domain/progress/day-summary";
import { heightOf, painPath } from "@/domain/report/pain-path";
import { hueOfStep, ink, paper } from "./palette";
import type { BlockProps } from "./report-tables";

/** The plumb line with its four stations: filled when achieved, a ring under way, outlined planned, dotted not started. */
export function StepsBlock({ block: { steps }, size, title }: BlockProps<"steps">) {
  const width = size.width / (size.large ? 2 : steps.length);
  return (
    <View wrap={false}>
      {title}
      <View style={{ flexDirection: "row", flexWrap: "wrap", marginTop: 2 }}>
        {steps.map((entry, index) => (
          <View key={entry.step} style={{ width, paddingRight: 8, marginBottom: size.large ? 8 : 0 }}>
            <Svg viewBox={`0 0 ${width} 18`} style={{ width, height: 18 }}>
              <Line x1={18} y1={9} x2={width - 2} y2={9} stroke={ink.third} strokeWidth={0.8} />
              <Station state={entry.state} step={entry.step} />
            </Svg>
            <Text style={{ fontWeight: 600, marginTop: 2 }}>{`${index + 1} ${entry.name}`}</Text>
            <Text style={{ fontSize: size.text(8.8) }}>
              <Text style={{ fontWeight: 600, color: hueOfStep[entry.step] }}>{entry.stateWord}</Text>
              {entry.fact ? <Text style={{ color: ink.second }}>{`, ${entry.fact}`}</Text> : null}
            </Text>
          </View>
        ))}
      </View>
    </View>
  );
}

function Station({ state, step }: { state: StepState; step: Step }) {
  const hue = hueOfStep[step];
  const place = { cx: 9, cy: 9, r: 6.5 };
  if (state === "achieved") return <Circle {...place} fill={hue} stroke={hue} strokeWidth={1.6} />;
  if (state === "under_way")
    return (
      <>
        <Circle {...place} fill="#ffffff" stroke={hue} strokeWidth={1.6} />
        <Circle cx={9} cy={9} r={3} fill={hue} />
      </>
    );
  if (state === "planned") return <Circle {...place} fill="#ffffff" stroke={hue} strokeWidth={1.6} />;
  if (state === "not_started")
    return <Circle {...place} fill="#ffffff" stroke={ink.third} strokeWidth={1.2} strokeDasharray="1.6 2" />;
  return (
    <>
      <Circle {...place} fill="#ffffff" stroke={ink.third} strokeWidth={1.2} />
      <Line x1={4} y1={14} x2={14} y2={4} stroke={ink.third} strokeWidth={1.2} />
    </>
  );
}

/** Pain by day, 0 to 10; a day without a rating is a gap. */
export function CurveBlock({ block, size, title }: BlockProps<"curve">) {
  const { lead, scores, from, to, description } = block;
  const box = { width: size.width - 22, height: 62 };
  const { line, dots } = painPath(scores, box);
  const small = { fontSize: size.text(7.5), color: ink.third };
  return (
    <View wrap={false} style={{ marginBottom: 6 }}>
      {title}
      <Text style={{ marginBottom: 5 }}>{lead}</Text>
      <View style={{ flexDirection: "row" }}>
        <View style={{ width: 18, height: box.height + 6, justifyContent: "space-between", alignItems: "flex-end" }}>
          {["10", "5", "0"].map((score) => (
            <Text key={score} style={{ ...small, lineHeight: 1 }}>
              {score}
            </Text>
          ))}
        </View>
        <Svg
          viewBox={`-2 -3 ${box.width + 4} ${box.height + 6}`}
          style={{ width: box.width + 4, height: box.height + 6 }}
        >
          {[0, 5, 10].map((score) => (
            <Line
              key={score}
              x1={0}
              x2={box.width}
              y1={heightOf(score, box)}
              y2={heightOf(score, box)}
              stroke={paper.line}
              strokeWidth={0.7}
            />
          ))}
          {line ? (
            <Path d={line} fill="none" stroke={hueOfStep.relieve} strokeWidth={1.4} strokeLinejoin="round" />
          ) : null}
          {dots.map(({ x, y }) => (
            <Circle key={x} cx={x} cy={y} r={1.4} fill={hueOfStep.relieve} />
          ))}
        </Svg>
      </View>
      <View style={{ flexDirection: "row", justifyContent: "space-between", paddingLeft: 20 }}>
        <Text style={small}>{from}</Text>
        <Text style={small}>{to}</Text>
      </View>
      <Text style={{ ...small, color: ink.second, marginTop: 1 }}>{description}</Text>
    </View>
  );
}

/** A square a day: filled done, half in part, struck not done, dotted no data, a dot for a day on which nothing was due. */
export function DaysBlock({ block, size, title }: BlockProps<"days">) {
  const { days, words, description } = block;
  const step = Math.min(16, size.width / Math.max(1, days.length));
  const side = step - 3;
  return (
    <View wrap={false} style={{ marginTop: 2, marginBottom: 4 }}>
      {title}
      <Svg viewBox={`0 0 ${step * days.length} ${step}`} style={{ width: step * days.length, height: step }}>
        {days.map(({ day, state }, index) => (
          <Day key={day} state={state} x={index * step} side={side} />
        ))}
      </Svg>
      <View style={{ flexDirection: "row", flexWrap: "wrap", marginTop: 3, columnGap: 12 }}>
        <Text style={{ fontSize: size.text(8.2), color: ink.second }}>{`${description}:`}</Text>
        {words.map(({ state, word }) => (
          <View key={state} style={{ flexDirection: "row", alignItems: "center", gap: 4 }}>
            <Svg viewBox="0 0 10 10" style={{ width: 10, height: 10 }}>
              <Day state={state} x={0.5} side={8} />
            </Svg>
            <Text style={{ fontSize: size.text(8.2), color: ink.second }}>{word}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

function Day({ state, x, side }: { state: AdherenceState; x: number; side: number }) {
  const box = { x: x + 0.5, y: 1, width: side, height: side, rx: 1.5 };
  const hue = hueOfStep.muscles;
  switch (state) {
    case "done":
      return <Rect {...box} fill={hue} stroke={hue} strokeWidth={0.8} />;
    case "partly":
      return (
        <>
          <Rect {...box} fill="#ffffff" stroke={hue} strokeWidth={0.8} />
          <Rect {...box} y={box.y + side / 2} height={side / 2} rx={0} fill={hue} />
        </>
      );
    case "skipped":
      return (
        <>
          <Rect {...box} fill="#ffffff" stroke={ink.second} strokeWidth={0.8} />
          <Line
            x1={box.x + 2}
            y1={box.y + side - 2}
            x2={box.x + side - 2}
            y2={box.y + 2}
            stroke={ink.second}
            strokeWidth={0.9}
          />
        </>
      );
    case "no_data":
      return <Rect {...box} fill="#ffffff" stroke={ink.third} strokeWidth={0.7} strokeDasharray="1.4 1.6" />;
    case "rest":
      return <Circle cx={box.x + side / 2} cy={box.y + side / 2} r={1} fill={ink.third} />;
  }
}
