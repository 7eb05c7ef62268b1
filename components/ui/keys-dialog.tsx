"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Dialog } from "./dialog";
import { isTyping } from "./is-typing";
import { KeyCap } from "./key-cap";

export type KeyGroup = { title: string; keys: ReadonlyArray<{ keys: readonly string[]; label: string }> };

export type KeysDialogProps = { groups: readonly KeyGroup[]; triggerLabel?: string };

/** The `?` in the rail's foot: lists the keys of this page, by button or by key. */
export function KeysDialog({ groups, triggerLabel }: KeysDialogProps) {
  const t = useTranslations("ui.keys");
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "?" || event.metaKey || event.ctrlKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex items-center gap-1 rounded-4 text-12 text-ink-2 hover:text-ink"
      >
        <KeyCap>?</KeyCap> {triggerLabel ?? t("lists")}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={t("title")}>
        <div className="flex flex-col gap-5 pb-2">
          {groups.map((group) => (
            <section key={group.title}>
              <h3 className="label-12 mb-1">{group.title}</h3>
              <dl>
                {group.keys.map((entry) => (
                  <div
                    key={entry.label}
                    className="flex min-h-9 items-center justify-between gap-4 border-line border-b text-14"
                  >
                    <dt>{entry.label}</dt>
                    <dd className="flex gap-1">
                      {entry.keys.map((key) => (
                        <KeyCap key={key}>{key}</KeyCap>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
}
