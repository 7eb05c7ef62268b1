"use client";

import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Sheet } from "@/components/ui/dialog";
import { SeverityIcon } from "@/components/ui/severity-icon";
import type { PlanModel } from "./plan-model";

/** Where there is no room for the panel: its gist on one bar at the foot, the rest in a sheet. */
export function PanelDock({ model, children }: { model: PlanModel; children: ReactNode }) {
  const t = useTranslations("plan.panel");
  const [open, setOpen] = useState(false);
  const { minutes, warnings, coverage, view } = model;
  const covered = coverage.filter(({ lineIds }) => lineIds.length > 0).length;
  return (
    <div className="on-surface fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 border-line border-t lg:start-[200px] lg:bottom-0 xl:hidden">
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        className="flex min-h-12 w-full items-center gap-3 px-4 text-14 md:px-8"
      >
        <span className="font-semibold">{t("open", { minutes: minutes.total, agreed: view.client.minutesADay })}</span>
        <span className="inline-flex items-center gap-1 text-ink-2">
          {warnings.length > 0 ? <SeverityIcon severity="attention" size={14} /> : null}
          {t("openWarnings", { count: warnings.length })}
        </span>
        {coverage.length > 0 ? (
          <span className="text-ink-2 max-sm:hidden">
            {t("covered")} {t("coveredOf", { covered, total: coverage.length })}
          </span>
        ) : null}
        <ChevronUp size={18} strokeWidth={1.75} aria-hidden="true" className="ms-auto text-ink-2" />
      </button>
      <Sheet open={open} onOpenChange={setOpen} title={t("title")}>
        {children}
      </Sheet>
    </div>
  );
}
