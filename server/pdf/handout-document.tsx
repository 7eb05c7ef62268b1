import { Document, Page, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { HandoutLine, HandoutSheet, Paper } from "@/domain/handout/sheet";
import { Figure, framesOf } from "./figure";
import { sans, serif } from "./fonts";
import { LetterheadView } from "./letterhead";
import { attention, hueOfPhase, ink, paper as paperColours, urgent } from "./palette";

export interface HandoutOptions {
  large: boolean;
  paper: Paper;
  /** The practice's logo as PNG. */
  logo: Buffer | null;
}

const largeScale = 1.35;
const margin = 38;
/** Points. */
const heightOf: Record<Paper, number> = { a4: 841.89, letter: 792 };

/** Sizes in points, for normal and for large print. */
function sizes(large: boolean) {
  const scale = large ? largeScale : 1;
  const text = (points: number) => Math.round(points * scale * 10) / 10;
  return {
    text,
    figure: large ? { width: 118, height: 96 } : { width: 104, height: 84 },
    code: large ? 92 : 76,
    signs: large ? "100%" : "50%",
  };
}
type Sizes = ReturnType<typeof sizes>;

/** The published plan on paper: two pages for eight lines or fewer, whole lines on each page beyond. */
export function HandoutDocument({ sheet, options }: { sheet: HandoutSheet; options: HandoutOptions }) {
  const size = sizes(options.large);
  return (
    <Document
      title={`${sheet.title}, ${sheet.practice.name}`}
      language={sheet.language}
      creator="Plumbline"
      producer="Plumbline"
    >
      <Page
        size={options.paper === "letter" ? "LETTER" : "A4"}
        style={{
          fontFamily: sans,
          fontSize: size.text(9.5),
          lineHeight: 1.35,
          color: ink.full,
          paddingTop: margin - 10,
          paddingBottom: margin + 2,
          paddingHorizontal: margin,
        }}
      >
        <Header sheet={sheet} size={size} logo={options.logo} />
        {sheet.caution ? (
          <View style={{ backgroundColor: attention.soft, borderRadius: 6, padding: 8, marginTop: 8 }} wrap={false}>
            <Text style={{ fontWeight: 600, color: attention.full }}>{sheet.caution.title}</Text>
            <Text>{sheet.caution.text}</Text>
          </View>
        ) : null}
        {sheet.sections.map(({ key, title, lead, lines }) => (
          <View key={key}>
            {lines.map((line, index) => (
              <View key={line.id} wrap={false}>
                {index === 0 ? <SectionTitle title={title} lead={lead} size={size} /> : null}
                <Line line={line} sheet={sheet} size={size} first={index === 0} />
              </View>
            ))}
          </View>
        ))}
        <Help sheet={sheet} size={size} />
        <Footer sheet={sheet} size={size} high={heightOf[options.paper]} />
      </Page>
    </Document>
  );
}

function Header({ sheet, size, logo }: { sheet: HandoutSheet; size: Sizes; logo: Buffer | null }) {
  return (
    <View
      style={{ flexDirection: "row", borderBottomWidth: 1.2, borderBottomColor: paperColours.action, paddingBottom: 8 }}
    >
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 16 }}>
        <LetterheadView letterhead={sheet.practice} logo={logo} text={size.text} />
        <Text style={{ fontFamily: serif, fontWeight: 500, fontSize: size.text(25), lineHeight: 1.2, marginBottom: 2 }}>
          {sheet.title}
        </Text>
        <Text style={{ fontSize: size.text(11.5), fontWeight: 600 }}>{sheet.forWhom}</Text>
        <Text style={{ color: ink.second }}>{sheet.version}</Text>
      </View>
      <View style={{ flexDirection: "row", alignItems: "center", gap: 8 }}>
        <Text style={{ width: size.text(86), fontSize: size.text(8.5), color: ink.second, textAlign: "right" }}>
          {sheet.scan}
        </Text>
        <Svg viewBox={`0 0 ${sheet.code.side} ${sheet.code.side}`} style={{ width: size.code, height: size.code }}>
          <Path d={sheet.code.d} fill={ink.full} />
        </Svg>
      </View>
    </View>
  );
}

function SectionTitle({ title, lead, size }: { title: string; lead: string; size: Sizes }) {
  return (
    <View style={{ marginTop: 11, marginBottom: 2 }}>
      <Text style={{ fontFamily: serif, fontWeight: 500, fontSize: size.text(15), lineHeight: 1.25 }}>{title}</Text>
      <Text style={{ color: ink.second }}>{lead}</Text>
    </View>
  );
}

interface LineProps {
  line: HandoutLine;
  sheet: HandoutSheet;
  size: Sizes;
  /** No rule above. */
  first: boolean;
}

function Line({ line, sheet, size, first }: LineProps) {
  const hue = hueOfPhase[line.phase];
  const small = size.text(8.8);
  const facts = [line.days, line.side].filter(Boolean).join(", ");
  return (
    <View
      style={{
        flexDirection: "row",
        gap: 14,
        paddingVertical: 5,
        borderTopWidth: first ? 0 : 0.7,
        borderTopColor: paperColours.line,
      }}
    >
      <Figures line={line} sheet={sheet} size={size} />
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <Text style={{ fontFamily: serif, fontWeight: 500, fontSize: size.text(13), lineHeight: 1.2 }}>
          {line.title}
        </Text>
        <Text style={{ marginTop: 1 }}>
          <Text style={{ fontWeight: 600, color: hue.full }}>{line.phaseWord}</Text>
          <Text style={{ color: ink.third }}>{"  ·  "}</Text>
          <Text style={{ fontWeight: 600 }}>{line.dose}</Text>
          <Text>{`, ${facts}`}</Text>
        </Text>
        {line.note ? <Text style={{ marginTop: 2, fontWeight: 600 }}>{line.note}</Text> : null}
        {line.cues.map((cue) => (
          <View key={cue} style={{ flexDirection: "row", marginTop: 1.5 }}>
            <Text style={{ width: 9, color: hue.full, fontWeight: 600 }}>•</Text>
            <Text style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{cue}</Text>
          </View>
        ))}
        <Text style={{ marginTop: 3, fontSize: small, color: urgent.full }}>{line.stop}</Text>
      </View>
    </View>
  );
}

function Figures({ line, sheet, size }: Omit<LineProps, "first">) {
  const { width, height } = size.figure;
  const frames = line.figure ? framesOf(line.figure, sheet.look) : [];
  const words = frames.length > 1 ? [sheet.figureWords.start, sheet.figureWords.effort] : [];
  return (
    <View style={{ width: 2 * width + 6, flexDirection: "row", gap: 6, justifyContent: "center" }}>
      {frames.map((frame, index) => (
        <View key={words[index] ?? "still"} style={{ width }}>
          <Figure frame={frame} tone={sheet.look.tone} width={width} height={height} />
          {words[index] ? (
            <Text style={{ fontSize: size.text(8), color: ink.third, textAlign: "center" }}>{words[index]}</Text>
          ) : null}
        </View>
      ))}
    </View>
  );
}

function Help({ sheet: { help, contact }, size }: { sheet: HandoutSheet; size: Sizes }) {
  return (
    <View
      wrap={false}
      style={{
        marginTop: 6,
        borderWidth: 1.2,
        borderColor: urgent.full,
        borderRadius: 8,
        backgroundColor: urgent.soft,
        padding: 8,
      }}
    >
      <Text
        style={{ fontFamily: serif, fontWeight: 500, fontSize: size.text(13), lineHeight: 1.25, color: urgent.full }}
      >
        {help.title}
      </Text>
      <View style={{ flexDirection: "row", flexWrap: "wrap" }}>
        {help.signs.map((sign) => (
          <View key={sign} style={{ width: size.signs, flexDirection: "row", marginTop: 1.5, paddingRight: 8 }}>
            <Text style={{ width: 9, color: urgent.full, fontWeight: 600 }}>•</Text>
            <Text style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{sign}</Text>
          </View>
        ))}
      </View>
      <Text style={{ marginTop: 4, fontWeight: 600 }}>{help.numbers}</Text>
      <Text style={{ marginTop: 4 }}>{contact}</Text>
    </View>
  );
}

function Footer({ sheet, size, high }: { sheet: HandoutSheet; size: Sizes; high: number }) {
  // From the top: a text made page by page and placed from the bottom is lost by the writer.
  const place = { position: "absolute" as const, top: high - 30, fontSize: size.text(7.5), color: ink.third };
  return (
    <>
      <Text fixed style={{ ...place, left: margin, width: 400 }}>
        {`${sheet.practice.name} · ${sheet.version}`}
      </Text>
      <Text
        fixed
        style={{ ...place, right: margin, width: 60, textAlign: "right" }}
        render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
      />
    </>
  );
}
