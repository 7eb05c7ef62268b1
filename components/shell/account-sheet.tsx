"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Sheet } from "../ui/dialog";

type AccountSheetProps = { initials: string; standing: string; children?: ReactNode };

/** On a phone the rail's foot hides behind the initials. */
export function AccountSheet({ initials, standing, children }: AccountSheetProps) {
  const t = useTranslations("ui.shell");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={`${t("account")}, ${initials}`}
        onClick={() => setOpen(true)}
        className="grid size-12 place-items-center text-12 font-semibold text-ink lg:hidden"
      >
        <span className="on-raised grid size-9 place-items-center rounded-full shadow-[inset_0_0_0_1px_var(--line)]">
          {initials.replace(/[\s.]/g, "").slice(0, 2)}
        </span>
      </button>
      <Sheet open={open} onOpenChange={setOpen} title={initials} description={standing} side="bottom">
        <div className="pb-4">{children}</div>
      </Sheet>
    </>
  );
}
