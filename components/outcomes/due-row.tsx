import { ClipboardList } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOutbox } from "@/components/session/outbox-provider";
import { LinkButton } from "@/components/ui/button";
import type { DueTitle } from "@/domain/outcomes/measures-due";

/** On Today, only when something is waiting that is not answered on this device: what, and one way there. */
export function DueRow({ due }: { due: readonly DueTitle[] }) {
  const t = useTranslations("outcomes.my");
  const { waiting } = useOutbox();
  const answered = new Set(waiting.flatMap(({ kind, input }) => (kind === "measure" ? [input.itemId] : [])));
  const open = due.filter(({ itemId }) => !answered.has(itemId));
  if (open.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mx-5 mt-4 flex flex-wrap items-center gap-3">
      <ClipboardList size={22} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-action" />
      <div className="min-w-0 grow">
        <p className="leading-[1.375rem] font-semibold">{t("due", { count: open.length })}</p>
        <p className="text-14 text-ink-2">{open.map(({ title }) => title).join(", ")}</p>
      </div>
      <LinkButton href="/my/measures" variant="soft" size={48} className="text-14 max-[374px]:grow">
        {t("answer")}
      </LinkButton>
    </section>
  );
}
