"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { useLeaveWarning } from "@/components/catalog/item-editor";
import { AlertDialog } from "@/components/ui/alert-dialog";

/** Asks before unsaved work is left behind: by the browser for closing and reloading, by a question for links of the page. */
export function useLeaveGuard(dirty: boolean): ReactNode {
  const t = useTranslations("poseEditor.leave");
  const router = useRouter();
  const [wanted, setWanted] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  useLeaveWarning(dirty && !leaving);
  useEffect(() => {
    if (!dirty) return;
    function onClick(event: MouseEvent) {
      if (!(event.target instanceof Element) || event.button !== 0 || event.ctrlKey || event.metaKey) return;
      const link = event.target.closest("a[href]");
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return;
      if (link.origin !== window.location.origin || link.hash) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(link.pathname + link.search);
    }
    // Before the router's own listener, which would go at once.
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, [dirty]);
  return (
    <AlertDialog
      open={wanted !== null}
      onOpenChange={() => setWanted(null)}
      title={t("title")}
      description={t("body")}
      confirmLabel={t("confirm")}
      cancelLabel={t("stay")}
      onConfirm={() => {
        if (!wanted) return;
        setLeaving(true);
        setWanted(null);
        router.push(wanted);
      }}
    />
  );
}
