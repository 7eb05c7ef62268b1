import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { type Paper, papers } from "../handout/sheet";
import { idSchema } from "../shared/ids";
import { type Language, languages } from "../shared/language";

export const reportReaders = ["client", "doctor"] as const;
export type ReportReader = (typeof reportReaders)[number];

/** What may be left out. Who it is about, an open safety answer and how to reach the practice always stand there. */
export const reportSections = [
  "findings",
  "causes",
  "steps",
  "measures",
  "adherence",
  "relief",
  "plan",
  "next",
] as const;
export type ReportSectionKey = (typeof reportSections)[number];

/** Characters of the closing remark. It is printed and nowhere kept. */
export const longestRemark = 1200;

export const makeReportSchema = z.strictObject({
  clientId: idSchema,
  reader: z.enum(reportReaders).default("client"),
  /** No language: the client's own, for the doctor that of the practitioner. No paper: what is usual there. */
  language: z.enum(languages).nullable().default(null),
  large: z.boolean().default(false),
  paper: z.enum(papers).nullable().default(null),
  omit: z.array(z.enum(reportSections)).max(reportSections.length).default([]),
  remark: plainText(longestRemark).nullable().default(null),
});
export type ReportVariant = Omit<z.output<typeof makeReportSchema>, "clientId" | "remark">;
/** The same with the usual in the place of what was left to it. */
export type ChosenReport = ReportVariant & { language: Language; paper: Paper };

/** The choices of an address or a form (`reader=doctor&omit=relief,plan`); what it does not know is left to the usual. */
export function reportVariantOf(query: URLSearchParams): ReportVariant {
  const omitted = (query.get("omit") ?? "").split(",");
  return {
    reader: reportReaders.find((reader) => reader === query.get("reader")) ?? "client",
    language: languages.find((language) => language === query.get("language")) ?? null,
    large: query.get("large") === "1",
    paper: papers.find((paper) => paper === query.get("paper")) ?? null,
    omit: reportSections.filter((section) => omitted.includes(section)),
  };
}

/** The same choices as an address writes them. */
export function reportQuery({ reader, language, large, paper, omit }: ReportVariant): string {
  const query = new URLSearchParams({ reader });
  if (language) query.set("language", language);
  if (large) query.set("large", "1");
  if (paper) query.set("paper", paper);
  if (omit.length > 0) query.set("omit", omit.join(","));
  return query.toString();
}
