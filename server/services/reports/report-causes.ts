import { and, desc, eq, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion, cause } from "@/db/schema/index";
import type { CauseSupport } from "@/domain/assessment/cause-dtos";
import { type CauseStatus, isOpenCause } from "@/domain/assessment/words";
import { inLanguage } from "@/domain/catalog/in-language";
import type { ComparedFinding } from "@/domain/report/compare-findings";
import type { ReportCause } from "@/domain/report/facts";
import type { ReportReader } from "@/domain/report/schemas";
import type { Language } from "@/domain/shared/language";
import { dayInZone } from "@/domain/time/calendar-day";
import { storedContent } from "../catalog/stored";
import { readSupport } from "../causes/read-support";

const mostCauses = 100;
/** A client is told of what their practitioner has confirmed; a doctor besides of what is suspected. */
const untold: Record<ReportReader, CauseStatus[]> = { client: ["suspected", "ruled_out"], doctor: ["ruled_out"] };

/** The causes that a report speaks of with their evidence, open ones first, the gravest first. */
export async function readReportCauses(
  tx: Transaction,
  about: { practiceId: string; clientId: string; zone: string; language: Language; reader: ReportReader },
): Promise<ReportCause[]> {
  const { practiceId, clientId, zone, language, reader } = about;
  const rows = await tx
    .select({
      id: cause.id,
      side: cause.side,
      severity: cause.severity,
      status: cause.status,
      foundOn: cause.foundOn,
      retestOn: cause.retestOn,
      content: catalogVersion.content,
    })
    .from(cause)
    .innerJoin(catalogItem, and(eq(catalogItem.practiceId, cause.practiceId), eq(catalogItem.id, cause.patternId)))
    .innerJoin(
      catalogVersion,
      and(
        eq(catalogVersion.practiceId, catalogItem.practiceId),
        eq(catalogVersion.itemId, catalogItem.id),
        eq(catalogVersion.version, sql`coalesce(${catalogItem.publishedVersion}, ${catalogItem.latestVersion})`),
      ),
    )
    .where(
      and(eq(cause.practiceId, practiceId), eq(cause.clientId, clientId), notInArray(cause.status, untold[reader])),
    )
    .orderBy(desc(cause.severity), cause.createdAt, cause.id)
    .limit(mostCauses);
  const support = await readSupport(tx, practiceId, clientId);
  const causes = rows.map(({ id, content, ...row }): ReportCause => {
    const { title, plainTitle, plainText, grade } = inLanguage(storedContent("pattern", content), language);
    const evidence = (support.get(id) ?? []).map(({ shown }) => compared(shown, zone));
    return { ...row, title, plainTitle, plainText, grade, evidence };
  });
  return causes.sort((one, other) => Number(isOpenCause(other.status)) - Number(isOpenCause(one.status)));
}

function compared(
  { testId, side, unit, before, now, verdict, otherExaminer }: CauseSupport,
  zone: string,
): ComparedFinding {
  const result = ({ value, choice, abnormal, recordedAt }: CauseSupport["now"]) => ({
    ...{ testId, side, unit, value, choice, abnormal, examinerId: null, day: dayInZone(recordedAt, zone) },
  });
  return { testId, side, unit, first: result(before), latest: result(now), verdict, otherExaminer };
}
