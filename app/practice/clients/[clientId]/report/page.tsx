import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { PrintButton } from "@/components/progress/print-button";
import { ClosingRemark } from "@/components/report/closing-remark";
import { PdfForm } from "@/components/report/pdf-form";
import { ReportChoice } from "@/components/report/report-choice";
import { ReportPage } from "@/components/report/report-page";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { reportQuery, reportVariantOf } from "@/domain/report/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { requireRole } from "@/server/auth/guard";
import { readReport } from "@/server/services/reports/make-report";
import { found, idOrNotFound } from "@/server/trpc/found";

const pdfForm = "report-pdf";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("title") };
}

type ReportPageProps = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PracticeReportPage({ params, searchParams }: ReportPageProps) {
  const actor = await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const t = await getTranslations("report");
  const { trpc, queryClient } = await pageQueries();
  const { name } = await found(queryClient.fetchQuery(trpc.clients.read.queryOptions({ clientId })));
  const asked = Object.entries(await searchParams).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value]] : [],
  );
  const variant = reportVariantOf(new URLSearchParams(asked));
  const report = await readReport(actor, { clientId, ...variant }).catch((error: unknown) => {
    if (error instanceof ServiceError && error.code === "locked") return null;
    throw error;
  });
  const href = `/practice/clients/${clientId}/report`;
  return (
    <PageBody>
      <div className="no-print">
        <PageHeader
          size={28}
          back={
            <Link href={`/practice/clients/${clientId}`} className="text-ink-2 underline-offset-4 hover:underline">
              {t("back", { name })}
            </Link>
          }
          title={t("title")}
          summary={t("pageLead")}
          actions={
            report ? (
              <>
                <PdfForm id={pdfForm} clientId={clientId} variant={report.variant} />
                <PrintButton>{t("print")}</PrintButton>
              </>
            ) : null
          }
        />
        {report ? <ReportChoice href={href} variant={report.variant} /> : null}
      </div>
      {report ? (
        <ReportPage
          sheet={report.sheet}
          large={report.variant.large}
          remark={<ClosingRemark form={pdfForm} title={report.sheet.remark.title} />}
        />
      ) : (
        <EmptyState
          title={t("locked")}
          action={
            <LinkButton href={`${href}?${reportQuery({ ...variant, reader: "doctor" })}`}>{t("toDoctor")}</LinkButton>
          }
        />
      )}
    </PageBody>
  );
}
