"use client";

import { useTranslations } from "next-intl";
import * as Tabs from "radix-ui/tabs";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useFigureClock } from "@/components/figure/use-figure-clock";
import { isTyping } from "@/components/ui/is-typing";
import type { CatalogItemDto } from "@/domain/catalog/dtos";
import { editWarnings } from "@/domain/figure/edit-warnings";
import type { PoseData } from "@/domain/figure/pose-data";
import { AnglesPanel } from "./angles-panel";
import { ChecksPanel } from "./checks-panel";
import { ContactsPanel } from "./contacts-panel";
import { EditorHead } from "./editor-head";
import { EditsContext } from "./edits-context";
import { KeyStrip } from "./key-strip";
import { LookPanel } from "./look-panel";
import { PlayBar } from "./play-bar";
import { PropsPanel } from "./props-panel";
import { Stage } from "./stage";
import { type PoseEdits, usePoseEdits } from "./use-pose-edits";

export interface PoseEditorProps {
  item: CatalogItemDto;
  /** What the editor begins with; the saved figure, or a first one. */
  start: PoseData;
}

const tabs = ["angles", "contacts", "props", "look", "checks"] as const;
type Tab = (typeof tabs)[number];
const isTab = (value: string): value is Tab => tabs.some((tab) => tab === value);

/** The bench of one figure: stage, keys, and a panel of everything a pose can say. Saved as a new version of its item. */
export function PoseEditor({ item, start }: PoseEditorProps) {
  const t = useTranslations("poseEditor");
  const edits = usePoseEdits(start);
  const { pose, playing } = edits;
  const stage = useRef<HTMLDivElement>(null);
  const played = useFigureClock(pose, playing, stage);
  const [ghost, setGhost] = useState(false);
  const [tab, setTab] = useState<Tab>("angles");
  const checked = useDeferredValue(pose);
  const warnings = useMemo(() => editWarnings(checked), [checked]);
  const faulty = useMemo(() => new Set(warnings.map(({ key }) => key)), [warnings]);
  useUndoKeys(edits);
  return (
    <EditsContext value={edits}>
      <EditorHead item={item} warnings={warnings} onShowChecks={() => setTab("checks")} />
      <p className="mt-3 rounded-6 bg-sunken px-3 py-2 text-14 md:hidden">{t("phoneNote")}</p>
      <div className="mt-4 grid gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_380px]">
        <div className="flex min-w-0 flex-col gap-3">
          <Stage label={item.title} played={played} place={stage} ghost={ghost} />
          <PlayBar ghost={ghost} onGhostChange={setGhost} />
          <KeyStrip faulty={faulty} />
        </div>
        <Tabs.Root
          value={tab}
          onValueChange={(value) => {
            if (isTab(value)) setTab(value);
          }}
          className="min-w-0 xl:sticky xl:top-4 xl:flex xl:max-h-[calc(100dvh-8rem)] xl:flex-col"
        >
          <Tabs.List
            aria-label={t("tabs.label")}
            className="flex h-10 shrink-0 gap-4 overflow-x-auto overflow-y-hidden shadow-[inset_0_-1px_0_var(--line)]"
          >
            {tabs.map((name) => (
              <Tabs.Trigger
                key={name}
                value={name}
                className="inline-flex h-10 shrink-0 items-center border-transparent border-b-2 font-medium text-ink-2 hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-action data-[state=active]:font-semibold data-[state=active]:text-ink"
              >
                {t(`tabs.${name}`)}
                {name === "checks" && warnings.length > 0 ? (
                  <span className="ms-1.5 rounded-full bg-warning px-1.5 text-12 text-ink">{warnings.length}</span>
                ) : null}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <div className="min-h-0 pt-2 xl:overflow-y-auto xl:pe-1 xl:pb-4">
            <Panel name="angles">
              <AnglesPanel />
            </Panel>
            <Panel name="contacts">
              <ContactsPanel />
            </Panel>
            <Panel name="props">
              <PropsPanel />
            </Panel>
            <Panel name="look">
              <LookPanel />
            </Panel>
            <Panel name="checks">
              <ChecksPanel warnings={warnings} />
            </Panel>
          </div>
        </Tabs.Root>
      </div>
    </EditsContext>
  );
}

function Panel({ name, children }: { name: Tab; children: React.ReactNode }) {
  return (
    <Tabs.Content value={name} className="rounded-4">
      {children}
    </Tabs.Content>
  );
}

/** Ctrl-Z and Ctrl-Shift-Z (or Ctrl-Y) of the pose. In a box of text they stay the box's own. */
function useUndoKeys({ undo, redo }: PoseEdits): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
      const range = event.target instanceof HTMLInputElement && event.target.type === "range";
      if (isTyping(event.target) && !range) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);
}
