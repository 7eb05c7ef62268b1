import { Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { columnShares, type ReportBlock, type ReportCell } from "@/domain/report/sheet";
import { ink, paper } from "./palette";
import type { ReportSizes } from "./report-sizes";

export interface BlockProps<Kind extends ReportBlock["kind"]> {
  block: Extract<ReportBlock, { kind: Kind }>;
  size: ReportSizes;
  /** The section's title, where the block is its first: it stays on the same sheet. */
  title: ReactElement | null;
}

/** Rows that are never cut; the first stays with the names of the columns. */
export function TableBlock({ block: { layout, head, rows }, size, title }: BlockProps<"table">) {
  const shares = columnShares(layout, head.length);
  const widthOf = (column: number) => `${(shares[column] ?? 0) * 100}%`;
  const rowOf = (cells: readonly ReportCell[]) => (
    <View style={{ flexDirection: "row", borderTopWidth: 0.7, borderTopColor: paper.line, paddingVertical: 3 }}>
      {cells.map((cell, column) => (
        <View key={head[column]} style={{ width: widthOf(column), paddingRight: 8 }}>
          <Text style={{ fontWeight: column === 0 ? 600 : 400 }}>{cell.text}</Text>
          {cell.sub ? <Text style={{ fontSize: size.text(8.2), color: ink.second }}>{cell.sub}</Text> : null}
        </View>
      ))}
    </View>
  );
  // No frame around the rows: the writer piles up what stands in one that begins at the foot of a sheet.
  return (
    <>
      {rows.map(({ key, cells }, index) => (
        <View key={key} wrap={false}>
          {index === 0 ? (
            <>
              {title}
              <View style={{ flexDirection: "row", paddingBottom: 2 }}>
                {head.map((name, column) => (
                  <Text
                    key={name}
                    style={{ width: widthOf(column), paddingRight: 8, fontSize: size.text(8.2), color: ink.second }}
                  >
                    {name}
                  </Text>
                ))}
              </View>
            </>
          ) : null}
          {rowOf(cells)}
        </View>
      ))}
    </>
  );
}

/** Causes: what it is called and how it stands, then what speaks for it. */
export function EntriesBlock({ block: { entries }, size, title }: BlockProps<"entries">) {
  return (
    <>
      {entries.map((entry, index) => (
        <View key={entry.key} wrap={false}>
          {index === 0 ? title : null}
          <View style={{ borderTopWidth: 0.7, borderTopColor: paper.line, paddingVertical: 4 }}>
            <View style={{ flexDirection: "row", gap: 12 }}>
              <Text style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, fontWeight: 600 }}>
                {entry.title}
                {entry.note ? (
                  <Text
                    style={{ fontSize: size.text(8.2), fontWeight: 400, color: ink.second }}
                  >{`   ${entry.note}`}</Text>
                ) : null}
              </Text>
              <Text style={{ maxWidth: "40%", fontWeight: 600, color: paper.action }}>{entry.aside}</Text>
            </View>
            {entry.text ? <Text style={{ marginTop: 1 }}>{entry.text}</Text> : null}
            {entry.facts.map((fact) => (
              <Text key={fact} style={{ marginTop: 1, fontSize: size.text(8.8), color: ink.second }}>
                {fact}
              </Text>
            ))}
          </View>
        </View>
      ))}
    </>
  );
}
