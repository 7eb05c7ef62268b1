import { useTranslations } from "next-intl";
import { VariantChoice } from "@/components/handout/variant-choice";
import { type ChosenReport, type ReportVariant, reportQuery, reportReaders } from "@/domain/report/schemas";
import { SectionChoice } from "./section-choice";

/** Who reads it, how it is printed, and which sections it has. */
export function ReportChoice({ href, variant }: { href: string; variant: ChosenReport }) {
  const t = useTranslations("report");
  const to = (change: Partial<ReportVariant>) => `${href}?${reportQuery({ ...variant, ...change })}`;
  const readers = reportReaders.map((reader) => ({
    label: t(`readers.${reader}`),
    // The language is the reader's own again until one is chosen.
    href: to({ reader, language: reader === variant.reader ? variant.language : null }),
    isChosen: reader === variant.reader,
  }));
  const { language, large, paper } = variant;
  return (
    <>
      <VariantChoice chosen={{ language, large, paper }} hrefOf={to} first={[{ name: t("for"), choices: readers }]} />
      <SectionChoice key={variant.reader} href={href} variant={variant} />
    </>
  );
}
