"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import * as Menu from "radix-ui/dropdown-menu";
import { Fragment, type ReactNode } from "react";
import { classNames } from "./class-names";
import { KeyCap } from "./key-cap";
import { useLayer } from "./layer";

export type MenuItem = {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  keyHint?: string;
  tone?: "plain" | "danger";
  disabled?: boolean;
  /** Set for a choice among several: the current one is ticked. */
  checked?: boolean;
} & ({ href: string; onSelect?: undefined } | { onSelect: () => void; href?: undefined });

export type MenuSection = { label?: string; items: readonly MenuItem[] };

export type DropdownMenuProps = {
  /** One button; it gets the menu's attributes. */
  trigger: ReactNode;
  sections: readonly MenuSection[];
  align?: "start" | "end";
  side?: "top" | "bottom";
  size?: 36 | 48;
};

function Inside({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon}
      <span className="min-w-0 grow">{item.label}</span>
      {item.checked ? <Check size={16} strokeWidth={2} aria-hidden="true" /> : null}
      {item.keyHint ? <KeyCap>{item.keyHint}</KeyCap> : null}
    </>
  );
}

function Entry({ item, size }: { item: MenuItem; size: 36 | 48 }) {
  const look = classNames(
    "flex w-full items-center gap-2.5 rounded-6 px-2.5 outline-none select-none data-highlighted:bg-action-soft",
    "data-disabled:pointer-events-none data-disabled:opacity-50 cursor-pointer",
    size === 36 ? "min-h-9 py-1 text-14" : "min-h-12 py-2 text-16",
    item.tone === "danger" ? "text-urgent data-highlighted:bg-urgent-soft" : "text-ink",
  );
  if (item.href !== undefined) {
    return (
      <Menu.Item asChild disabled={item.disabled}>
        <Link href={item.href} className={look} aria-current={item.checked ? "true" : undefined}>
          <Inside item={item} />
        </Link>
      </Menu.Item>
    );
  }
  if (item.checked !== undefined) {
    return (
      <Menu.CheckboxItem
        checked={item.checked}
        disabled={item.disabled}
        onCheckedChange={() => item.onSelect()}
        className={look}
      >
        <Inside item={item} />
      </Menu.CheckboxItem>
    );
  }
  return (
    <Menu.Item disabled={item.disabled} onSelect={() => item.onSelect()} className={look}>
      <Inside item={item} />
    </Menu.Item>
  );
}

/** Not modal: Radix's scroll lock would inject a style element, which the CSP refuses. */
export function DropdownMenu({ trigger, sections, align = "end", side = "bottom", size = 36 }: DropdownMenuProps) {
  const { container, dir } = useLayer();
  return (
    <Menu.Root modal={false} dir={dir}>
      <Menu.Trigger asChild>{trigger}</Menu.Trigger>
      <Menu.Portal container={container}>
        <Menu.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className="on-raised z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-80 animate-fade overflow-y-auto rounded-12 border border-line p-1.5 shadow-raised"
        >
          {sections.map((section, index) => (
            <Fragment key={section.label ?? section.items[0]?.key ?? "empty"}>
              {index > 0 ? <Menu.Separator className="my-1.5 h-px bg-line" /> : null}
              <Menu.Group aria-label={section.label}>
                {section.label ? <Menu.Label className="label-12 px-2.5 py-1.5">{section.label}</Menu.Label> : null}
                {section.items.map((item) => (
                  <Entry key={item.key} item={item} size={size} />
                ))}
              </Menu.Group>
            </Fragment>
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}
