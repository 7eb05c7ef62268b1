import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** A part of the panel that folds. The browser's own disclosure: keyboard and screen reader come with it. */
export function PanelGroup({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group border-line border-b py-1.5">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1 rounded-4 font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          strokeWidth={2}
          aria-hidden="true"
          className="text-ink-3 transition-transform group-open:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
        />
        {title}
      </summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}
