import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { Paper } from "@/domain/handout/sheet";
import { blockKey, type ReportBlock, type ReportSection, type ReportSheet } from "@/domain/report/sheet";
import { sans, serif } from "./fonts";
import { LetterheadView } from "./letterhead";
import { attention, ink, paper as paperColours, urgent } from "./palette";
import { CurveBlock, DaysBlock, StepsBlock } from "./report-pictures";
import { type ReportSizes, reportSizes } from "./report-sizes";
import { EntriesBlock, TableBlock } from "./report-tables";

const margin = 42;
/** Points. */
const paperSize: Record<Paper, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

export interface ReportOptions {
  large: boolean;
  paper: Paper;
  /** The practice's logo as PNG. */
  logo: Buffer | null;
}

/** A report on paper: sections in order, rows whole, the practice and the page's number on each sheet. */
export function ReportDocument({ sheet, options }: { sheet: ReportSheet; options: ReportOptions }) {
  const size = reportSizes(options.large, paperSize[options.paper].width - 2 * margin);
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
          paddingTop: margin - 6,
          paddingBottom: margin + 8,
          paddingHorizontal: margin,
        }}
      >
        <Head sheet={sheet} size={size} logo={options.logo} />
        {sheet.sections.map((section) => (
          <Section key={section.key} section={section} size={size} />
        ))}
        {sheet.remark.text ? <Remark sheet={sheet} size={size} /> : null}
        <Close sheet={sheet} size={size} />
        <Foot sheet={sheet} size={size} high={paperSize[options.paper].height} />
      </Page>
    </Document>
  );
}

interface PartProps {
  sheet: ReportSheet;
  size: ReportSizes;
}

function Head({ sheet, size, logo }: PartProps & { logo: Buffer | null }) {
  return (
    <View style={{ borderBottomWidth: 1.2, borderBottomColor: paperColours.action, paddingBottom: 8 }}>
      <View style={{ flexDirection: "row", justifyContent: "space-between", gap: 16 }}>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
          <LetterheadView letterhead={sheet.practice} logo={logo} text={size.text} />
        </View>
        <Text style={{ flexShrink: 0, color: ink.second }}>{sheet.made}</Text>
      </View>
      <Text style={{ fontFamily: serif, fontWeight: 500, fontSize: size.text(23), lineHeight: 1.2, marginTop: 3 }}>
        {sheet.title}
      </Text>
      <Text style={{ fontSize: size.text(12), fontWeight: 600, marginTop: 1 }}>{sheet.forWhom}</Text>
      <View style={{ flexDirection: "row", flexWrap: "wrap", marginTop: 5 }}>
        {sheet.about.map(({ name, text }) => (
          <View key={name} style={{ width: "50%", paddingRight: 12, marginTop: 2, flexDirection: "row" }}>
            <Text style={{ width: size.text(92), color: ink.second }}>{name}</Text>
            <Text style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{text}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

function Section({ section, size }: { section: ReportSection; size: ReportSizes }) {
  const [first, ...others] = section.blocks;
  if (!first) return null;
  const title = (
    <Text
      style={{
        fontFamily: serif,
        fontWeight: 500,
        fontSize: size.text(14.5),
        lineHeight: 1.25,
        marginTop: section.tone ? 8 : 12,
        marginBottom: 3,
      }}
    >
      {section.title}
    </Text>
  );
  const blocks = (
    <>
      <Block block={first} size={size} title={title} />
      {others.map((block) => (
        <Block key={blockKey(block)} block={block} size={size} title={null} />
      ))}
    </>
  );
  if (!section.tone) return blocks;
  const { soft } = section.tone === "urgent" ? urgent : attention;
  return (
    <View
      wrap={false}
      style={{ backgroundColor: soft, borderRadius: 6, paddingHorizontal: 10, paddingBottom: 8, marginTop: 10 }}
    >
      {blocks}
    </View>
  );
}

/** A title stays on the sheet of what it names. */
function Block({ block, size, title }: { block: ReportBlock; size: ReportSizes; title: ReactElement | null }) {
  switch (block.kind) {
    case "text":
      return (
        <View wrap={false}>
          {title}
          <Text style={{ marginBottom: 3, color: block.quiet ? ink.second : ink.full }}>{block.text}</Text>
        </View>
      );
    case "table":
      return <TableBlock block={block} size={size} title={title} />;
    case "entries":
      return <EntriesBlock block={block} size={size} title={title} />;
    case "steps":
      return <StepsBlock block={block} size={size} title={title} />;
    case "curve":
      return <CurveBlock block={block} size={size} title={title} />;
    case "days":
      return <DaysBlock block={block} size={size} title={title} />;
  }
}

function Remark({ sheet: { remark }, size }: PartProps) {
  return (
    <View style={{ marginTop: 12 }}>
      <Text
        style={{ fontFamily: serif, fontWeight: 500, fontSize: size.text(14.5), lineHeight: 1.25, marginBottom: 3 }}
      >
        {remark.title}
      </Text>
      <Text>{remark.text}</Text>
    </View>
  );
}

function Close({ sheet, size }: PartProps) {
  return (
    <View wrap={false} style={{ marginTop: 14, borderTopWidth: 0.7, borderTopColor: paperColours.line, paddingTop: 7 }}>
      {sheet.missing ? <Text style={{ color: ink.second, marginBottom: 4 }}>{sheet.missing}</Text> : null}
      <Text style={{ fontWeight: 600 }}>{sheet.contact}</Text>
      <Text style={{ marginTop: 4, fontSize: size.text(8.3), color: ink.second }}>{sheet.proviso}</Text>
    </View>
  );
}

function Foot({ sheet, size, high }: PartProps & { high: number }) {
  // From the top: a text made page by page and placed from the bottom is lost by the writer.
  const place = { position: "absolute" as const, top: high - 30, fontSize: size.text(7.5), color: ink.third };
  return (
    <>
      <Text fixed style={{ ...place, left: margin, width: size.width - 70, maxLines: 1, textOverflow: "ellipsis" }}>
        {`${sheet.practice.name} · ${sheet.made} · ${sheet.forWhom}`}
      </Text>
      <Text
        fixed
        style={{ ...place, right: margin, width: 60, textAlign: "right" }}
        render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
      />
    </>
  );
}
