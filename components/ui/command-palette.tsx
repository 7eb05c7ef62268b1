"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyCap } from "./key-cap";
import { ModalSurface } from "./modal-surface";
import { Spinner } from "./spinner";

export type PaletteItem = {
  key: string;
  label: string;
  /** Quiet words at the end, such as initials or the name of a section. */
  note?: string;
  icon?: ReactNode;
  keyHint?: string;
  /** Other words it should be found by. */
  keywords?: string[];
  onSelect: () => void;
};

export type PaletteGroup = { heading: string; items: readonly PaletteItem[] };

export type CommandPaletteProps = {
  onClose: () => void;
  groups: readonly PaletteGroup[];
  query: string;
  onQueryChange: (query: string) => void;
  /** True while the server is still looking for clients. */
  searching?: boolean;
};

/** Mount it to open. It filters what it is given; clients come already found from the caller. */
export function CommandPalette({ onClose, groups, query, onQueryChange, searching }: CommandPaletteProps) {
  const t = useTranslations("ui.palette");
  return (
    <ModalSurface
      label={t("title")}
      onClose={onClose}
      className="on-raised mx-auto mt-[12dvh] mb-auto w-[calc(100%-2rem)] max-w-xl animate-rise overflow-hidden rounded-12 text-ink shadow-raised"
    >
      <Command label={t("title")} loop>
        <div className="flex items-center gap-3 border-line border-b px-4">
          {searching ? (
            <Spinner size={18} className="text-ink-2" />
          ) : (
            <Search size={18} strokeWidth={1.5} aria-hidden="true" className="text-ink-2" />
          )}
          <Command.Input
            value={query}
            onValueChange={onQueryChange}
            placeholder={t("placeholder")}
            data-autofocus=""
            className="h-13 min-w-0 grow bg-transparent text-16 outline-none"
          />
        </div>
        <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
          {searching ? null : (
            <Command.Empty className="px-2.5 py-6 text-14 text-ink-2">{t("empty", { query })}</Command.Empty>
          )}
          {groups.map((group) =>
            group.items.length === 0 ? null : (
              <Command.Group
                key={group.heading}
                heading={group.heading}
                className="[&_[cmdk-group-heading]]:label-12 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1"
              >
                {group.items.map((item) => (
                  <Command.Item
                    key={item.key}
                    value={`${item.label} ${item.key}`}
                    keywords={item.keywords}
                    onSelect={() => {
                      onClose();
                      item.onSelect();
                    }}
                    className="flex min-h-10 cursor-pointer items-center gap-3 rounded-6 px-2.5 text-14 data-[selected=true]:bg-action-soft"
                  >
                    {item.icon ? <span className="text-ink-2">{item.icon}</span> : null}
                    <span className="min-w-0 grow truncate font-medium">{item.label}</span>
                    {item.note ? <span className="text-12 text-ink-2">{item.note}</span> : null}
                    {item.keyHint ? <KeyCap>{item.keyHint}</KeyCap> : null}
                  </Command.Item>
                ))}
              </Command.Group>
            ),
          )}
        </Command.List>
        <p className="flex items-center gap-1 border-line border-t px-4 py-2 text-12 text-ink-2 pointer-coarse:hidden">
          <KeyCap>↑</KeyCap>
          <KeyCap>↓</KeyCap> {t("hint")}
          <KeyCap className="ms-3">↵</KeyCap> {t("choose")}
        </p>
      </Command>
    </ModalSurface>
  );
}
