import { stringify } from "csv-stringify/sync";
import { guardCell } from "@/domain/catalog/csv-cell";
import { reportCells, reportHead } from "@/domain/outcomes/report-cells";
import { readOutcomesSchema } from "@/domain/outcomes/report-dtos";
import { defineVerb } from "../verb";
import { countedReports, withTitles } from "./read-outcomes";

/** The counts of one group as a CSV file, without a name in it. Cells that a spreadsheet would run are disarmed. */
export const exportOutcomes = defineVerb({
  right: "outcome.read",
  input: readOutcomesSchema,
  run: async (tx, { group }, actor) => {
    const counted = await countedReports(tx, actor.practiceId, new Date());
    const { report, titles } = await withTitles(tx, actor, counted, group);
    const rows = reportCells(report, titles).map((row) => row.map(guardCell));
    return {
      result: {
        name: `plumbline-outcomes-${group}-${counted.countedOn}.csv`,
        mediaType: "text/csv",
        text: stringify([[...reportHead], ...rows], { bom: true, record_delimiter: "\n" }),
      },
      audit: { action: "outcome.export", subjectKind: "outcome", detail: { group, rows: rows.length } },
    };
  },
});
