"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { type ReportSectionKey, type ReportVariant, reportQuery, reportSections } from "@/domain/report/schemas";

/** Which sections a report has: what is left out stands in the address. */
export function SectionChoice({ href, variant }: { href: string; variant: ReportVariant }) {
  const t = useTranslations("report");
  const router = useRouter();
  const [omit, setOmit] = useState(variant.omit);
  const [isPending, start] = useTransition();
  function choose(section: ReportSectionKey, shown: boolean) {
    const next = reportSections.filter((key) => (key === section ? !shown : omit.includes(key)));
    setOmit(next);
    start(() => router.replace(`${href}?${reportQuery({ ...variant, omit: next })}`, { scroll: false }));
  }
  return (
    <fieldset className="mt-3" aria-busy={isPending}>
      <legend className="text-14 text-ink-2">{t("sections")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {reportSections.map((section) => (
          <Checkbox
            key={section}
            label={t(`section.${section}`)}
            checked={!omit.includes(section)}
            onChange={(event) => choose(section, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
