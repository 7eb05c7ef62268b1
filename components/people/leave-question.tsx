import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";

type LeaveQuestionProps = { count: number; busy: boolean; onStay: () => void; onLeave: () => void };

/** Names what would be lost by signing out now. */
export function LeaveQuestion({ count, busy, onStay, onLeave }: LeaveQuestionProps) {
  const t = useTranslations("account.leave");
  return (
    <AlertDialog
      open
      size={48}
      title={t("title", { count })}
      description={t("body", { count })}
      cancelLabel={t("stay")}
      confirmLabel={t("confirm", { count })}
      busy={busy}
      onOpenChange={(open) => !open && onStay()}
      onConfirm={onLeave}
    />
  );
}
