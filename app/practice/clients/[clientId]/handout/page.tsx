import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { HandoutPage } from "@/components/handout/handout-page";
import { type PrintChoice, VariantChoice } from "@/components/handout/variant-choice";
import { PrintButton } from "@/components/progress/print-button";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { buttonClasses } from "@/components/ui/button-classes";
import { EmptyState } from "@/components/ui/empty-state";
import { variantOf } from "@/domain/handout/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { requireRole } from "@/server/auth/guard";
import { readHandout } from "@/server/services/handouts/make-handout";
import { found, idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("handout");
  return { title: t("title") };
}

type HandoutPageProps = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const queryOf = ({ language, large, paper }: PrintChoice) =>
  `language=${language}&large=${large ? 1 : 0}&paper=${paper}`;

export default async function PracticeHandoutPage({ params, searchParams }: HandoutPageProps) {
  const actor = await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const t = await getTranslations("handout");
  const { trpc, queryClient } = await pageQueries();
  const { name } = await found(queryClient.fetchQuery(trpc.clients.read.queryOptions({ clientId })));
  const asked = Object.entries(await searchParams).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value]] : [],
  );
  const variant = variantOf(new URLSearchParams(asked));
  const handout = await readHandout(actor, { clientId, ...variant }).catch((error: unknown) => {
    if (error instanceof ServiceError && (error.code === "not_found" || error.code === "locked")) return error.code;
    throw error;
  });
  const shown = typeof handout === "string" ? null : handout;
  const chosen = shown && { language: shown.sheet.language, large: shown.large, paper: shown.paper };
  const query = chosen && `?${queryOf(chosen)}`;
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
            query ? (
              <>
                <a
                  href={`/api/clients/${clientId}/handout.pdf${query}`}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonClasses({ size: 48 })}
                >
                  {t("download")}
                </a>
                <PrintButton>{t("printIt")}</PrintButton>
              </>
            ) : null
          }
        />
        {chosen ? (
          <VariantChoice
            chosen={chosen}
            hrefOf={(choice) => `/practice/clients/${clientId}/handout?${queryOf(choice)}`}
          />
        ) : null}
      </div>
      {shown ? (
        <HandoutPage sheet={shown.sheet} large={shown.large} />
      ) : (
        <EmptyState title={t(handout === "locked" ? "noneLocked" : "none")} />
      )}
    </PageBody>
  );
}
