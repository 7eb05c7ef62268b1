import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";

export type StageHeaderProps = { label: string; line?: ReactNode; title?: ReactNode; onBack: () => void };

/** The top row of a stage within the session: back to the stage before, never out of it. */
export function StageHeader({ label, line, title, onBack }: StageHeaderProps) {
  return (
    <div className="flex min-h-12 items-center gap-1 px-2">
      <IconButton label={label} size={48} className="shrink-0 text-ink" onClick={onBack}>
        <ChevronLeft size={24} strokeWidth={1.75} aria-hidden="true" className="rtl:-scale-x-100" />
      </IconButton>
      <div className="min-w-0 grow">{title ? <h1 className="title-28 pt-0.5 leading-8">{title}</h1> : line}</div>
      <span className="w-12 shrink-0" />
    </div>
  );
}
