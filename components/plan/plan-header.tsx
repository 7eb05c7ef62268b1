"use client";

import { History, MoreHorizontal, Printer, RotateCcw, Sprout } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { DropdownMenu, type MenuSection } from "@/components/ui/dropdown-menu";
import { SaveStatus } from "@/components/ui/save-status";
import type { BuilderDialog } from "./builder-dialogs";
import type { PlanModel } from "./plan-model";
import type { Draft } from "./use-draft";
import type { PlanActions } from "./use-plan-actions";

type PlanHeaderProps = {
  model: PlanModel;
  draft: Draft;
  actions: PlanActions;
  onDialog: (dialog: BuilderDialog) => void;
};

/** Whose plan, which version, saved or not, what changed since the published one; and the one filled button. */
export function PlanHeader({ model, draft, actions, onDialog }: PlanHeaderProps) {
  const t = useTranslations("plan");
  const { client } = model.view;
  const sections = useMenu(model, actions);
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 lg:flex-nowrap">
      <div className="min-w-0 lg:grow">
        <p className="text-14">
          <Link
            href={`/practice/clients/${client.id}`}
            className="text-ink-2 underline-offset-4 hover:text-action hover:underline"
          >
            {t("back")}
          </Link>
        </p>
        <h1 className="title-28">{t("title", { name: client.name })}</h1>
        <p className="flex flex-wrap items-center gap-x-1.5 text-ink-2">
          <span>{t("versionDraft", { number: model.nextNumber })}</span>
          <span aria-hidden="true">·</span>
          <span className="inline-flex items-center">
            {draft.save.kind !== "idle"
              ? null
              : model.view.draft.savedBy
                ? t("savedBy", { name: model.view.draft.savedBy })
                : t("unsaved")}
            <SaveStatus state={draft.save} onRetry={draft.retry} />
          </span>
          <span aria-hidden="true">·</span>
          <Changes model={model} onOpen={() => onDialog({ kind: "publish" })} />
        </p>
      </div>
      <div className="flex shrink-0 flex-wrap gap-2 pt-1">
        <DropdownMenu
          align="end"
          trigger={
            <IconButton label={t("more")} variant="outline">
              <MoreHorizontal size={18} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          }
          sections={sections}
        />
        <Button onClick={() => onDialog({ kind: "preview" })}>{t("preview")}</Button>
        <Button variant="primary" keyHint="⌘↵" onClick={() => onDialog({ kind: "publish" })}>
          {t("publish", { number: model.nextNumber })}
        </Button>
      </div>
    </header>
  );
}

function useMenu(model: PlanModel, actions: PlanActions): MenuSection[] {
  const t = useTranslations("plan");
  const { client, published } = model.view;
  const starters = model.openCauses.filter(({ starterCount }) => starterCount > 0);
  const main: MenuSection = {
    items: [
      {
        key: "versions",
        label: t("versions"),
        icon: <History size={16} aria-hidden="true" />,
        href: `/practice/clients/${client.id}/plan/versions`,
      },
      {
        key: "handout",
        label: t("handout"),
        icon: <Printer size={16} aria-hidden="true" />,
        href: `/practice/clients/${client.id}/handout`,
      },
      {
        key: "discard",
        label: t("discard"),
        icon: <RotateCcw size={16} aria-hidden="true" />,
        disabled: published === null ? model.lines.length === 0 : model.diffs.size === 0,
        onSelect: actions.discard,
      },
    ],
  };
  if (starters.length === 0 || model.view.lockedLevel !== null) return [main];
  const start: MenuSection = {
    label: t("startFor"),
    items: starters.map((cause) => ({
      key: cause.id,
      label: cause.title,
      icon: <Sprout size={16} aria-hidden="true" />,
      onSelect: () => void actions.addStarter(cause),
    })),
  };
  return [main, start];
}

function Changes({ model, onOpen }: { model: PlanModel; onOpen: () => void }) {
  const t = useTranslations("plan");
  const { published } = model.view;
  if (published === null) return <span>{t("firstVersion")}</span>;
  if (model.diffs.size === 0) return <span>{t("unchanged", { number: published.number })}</span>;
  const count = (kind: "added" | "changed" | "removed") =>
    [...model.diffs.values()].filter((diff) => diff.kind === kind).length;
  const changes = (["added", "changed", "removed"] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => t(`count.${kind}`, { count: count(kind) }))
    .join(", ");
  return (
    <button
      type="button"
      onClick={onOpen}
      className="rounded-4 font-semibold text-action underline-offset-4 hover:underline"
    >
      {t("sinceVersion", { changes, number: published.number })}
    </button>
  );
}
