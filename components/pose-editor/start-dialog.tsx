"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { startNames, startPose } from "@/domain/figure/edit-start";
import { useEdits } from "./edits-context";

/** Begins again from a neutral position. Undo brings back what was there. */
export function StartDialog({ itemKey, onClose }: { itemKey: string; onClose: () => void }) {
  const t = useTranslations("poseEditor.start");
  const { change } = useEdits();
  return (
    <Dialog open onOpenChange={onClose} title={t("again")} description={t("againHint")}>
      <div className="grid grid-cols-2 gap-2 pb-2">
        {startNames.map((name) => (
          <Button
            key={name}
            onClick={() => {
              change(startPose(itemKey, name), null, 0);
              onClose();
            }}
          >
            {t(name)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
