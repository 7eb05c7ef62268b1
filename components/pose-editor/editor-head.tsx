"use client";

import { Ellipsis, Redo2, TriangleAlert, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BackLink } from "@/components/catalog/back-link";
import { SaveFailure } from "@/components/catalog/save-failure";
import { useItemMutations } from "@/components/catalog/use-item-mutations";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Banner } from "@/components/ui/banner";
import { Button, IconButton } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { useAnnounce } from "@/components/ui/toast";
import { stableText } from "@/domain/catalog/canonical";
import type { CatalogItemDto } from "@/domain/catalog/dtos";
import { type CatalogEntry, catalogEntrySchema } from "@/domain/catalog/entry";

import { poseOf } from "@/domain/catalog/figure-problems";
import { checkPoseData, type PoseJsonFault } from "@/domain/figure/edit-json";
import { mirrorPose } from "@/domain/figure/edit-mirror";
import type { EditWarning } from "@/domain/figure/edit-warnings";
import type { PoseData } from "@/domain/figure/pose-data";
import { CopyDialog } from "./copy-dialog";
import { useEdits } from "./edits-context";
import { PoseJsonDialog, usePoseFaultText } from "./pose-json-dialog";
import { StartDialog } from "./start-dialog";
import { useLeaveGuard } from "./use-leave-guard";

interface EditorHeadProps {
  item: CatalogItemDto;
  warnings: readonly EditWarning[];
  onShowChecks: () => void;
}

const icon = { size: 18, strokeWidth: 1.75, "aria-hidden": true } as const;

/** The item's newest version with another figure. */
function entryWith(entry: CatalogEntry, pose: PoseData): CatalogEntry {
  return catalogEntrySchema.parse({ kind: entry.kind, content: { ...entry.content, pose } });
}

/** Where one is, what is not saved, and what can be done with the whole pose. */
export function EditorHead({ item, warnings, onShowChecks }: EditorHeadProps) {
  const t = useTranslations("poseEditor");
  const { pose, canUndo, canRedo, undo, redo, change } = useEdits();
  const announce = useAnnounce();
  const { save } = useItemMutations(item);
  const [open, setOpen] = useState<"json" | "copy" | "start" | "reset" | null>(null);
  const [faults, setFaults] = useState<readonly PoseJsonFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const saved = poseOf(item.latest);
  // The database keeps no order of fields, so only what they say counts.
  const dirty = stableText(pose) !== stableText(saved);
  const guard = useLeaveGuard(dirty);
  const close = () => setOpen(null);

  function keep() {
    setAttempt(attempt + 1);
    const judged = checkPoseData(pose);
    setFaults("faults" in judged ? judged.faults : []);
    if ("pose" in judged)
      save.mutate({ itemId: item.id, baseVersion: item.latestVersion, entry: entryWith(item.latest, judged.pose) });
  }
  const count = warnings.length;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <BackLink href={`/admin/catalog/${item.kind}/${item.id}`}>{t("back")}</BackLink>
          <h1 className="title-28 mt-1">{t("title", { title: item.title })}</h1>
        </div>
        <div className="flex flex-wrap items-center gap-1">
          <span className="me-2 text-14 text-ink-2">
            {dirty ? t("unsaved") : t("version", { version: item.latestVersion })}
          </span>
          <IconButton label={t("undo")} aria-keyshortcuts="Control+Z" disabled={!canUndo} onClick={undo}>
            <Undo2 {...icon} />
          </IconButton>
          <IconButton label={t("redo")} aria-keyshortcuts="Control+Shift+Z" disabled={!canRedo} onClick={redo}>
            <Redo2 {...icon} />
          </IconButton>
          <DropdownMenu
            trigger={
              <IconButton label={t("more")}>
                <Ellipsis {...icon} />
              </IconButton>
            }
            sections={[
              {
                items: [
                  { key: "copy", label: t("menu.copy"), onSelect: () => setOpen("copy") },
                  { key: "start", label: t("menu.start"), onSelect: () => setOpen("start") },
                  { key: "mirror", label: t("menu.mirror"), onSelect: () => change(mirrorPose(pose)) },
                  { key: "json", label: t("menu.json"), onSelect: () => setOpen("json") },
                ],
              },
              {
                items: [
                  {
                    key: "reset",
                    label: t("menu.reset"),
                    tone: "danger",
                    disabled: !dirty || !saved,
                    onSelect: () => setOpen("reset"),
                  },
                ],
              },
            ]}
          />
          <Button variant="primary" className="ms-1" busy={save.isPending} disabled={!dirty} onClick={keep}>
            {t("save")}
          </Button>
        </div>
      </div>
      {count > 0 ? (
        <button
          type="button"
          onClick={onShowChecks}
          className="flex items-center gap-2 self-start rounded-6 bg-warning px-2.5 py-1 text-start [--on:var(--warning)] hover:underline"
        >
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" className="text-attention" />
          {t("faults", { count })}
        </button>
      ) : null}
      <SaveFailure error={save.error} attempt={attempt} />
      {faults.length > 0 ? <Refused faults={faults} /> : null}
      {open === "json" ? <PoseJsonDialog onClose={close} /> : null}
      {open === "start" ? <StartDialog itemKey={pose.key} onClose={close} /> : null}
      {open === "copy" ? (
        <CopyDialog
          itemId={item.id}
          onClose={close}
          onPose={(other, from) => {
            change({ ...other, key: pose.key }, null, 0);
            announce({ message: t("copied", { title: from }), undo });
            close();
          }}
        />
      ) : null}
      <AlertDialog
        open={open === "reset"}
        onOpenChange={close}
        title={t("reset.title", { version: item.latestVersion })}
        description={t("reset.body")}
        confirmLabel={t("reset.confirm")}
        onConfirm={() => {
          if (saved) change(saved, null, 0);
          close();
        }}
      />
      {guard}
    </header>
  );
}

function Refused({ faults }: { faults: readonly PoseJsonFault[] }) {
  const t = useTranslations("poseEditor");
  const faultText = usePoseFaultText();
  return (
    <Banner tone="urgent" live="alert" title={t("refused")}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.reason}`}>
            <code className="text-12">{fault.path}</code> {faultText(fault)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
