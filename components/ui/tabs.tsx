"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const row = "flex gap-5 overflow-x-auto border-line border-b";

function tabClasses(size: 36 | 48) {
  return classNames(
    "relative -mb-px shrink-0 border-b-2 border-transparent font-medium text-ink-2 transition-colors hover:text-ink",
    "data-[state=active]:border-action data-[state=active]:font-semibold data-[state=active]:text-ink",
    "aria-[current=page]:border-action aria-[current=page]:font-semibold aria-[current=page]:text-ink",
    "focus-visible:-outline-offset-2",
    size === 36 ? "inline-flex h-10 items-center text-14" : "inline-flex h-12 items-center text-16",
  );
}

function Count({ value }: { value?: number }) {
  return value === undefined ? null : <span className="ms-1.5 text-12 font-normal text-ink-3">{value}</span>;
}

export type TabLinksProps = {
  label: string;
  tabs: ReadonlyArray<{ href: string; label: ReactNode; count?: number; current?: boolean }>;
  size?: 36 | 48;
  className?: string;
};

export function TabLinks({ label, tabs, size = 36, className }: TabLinksProps) {
  return (
    <nav aria-label={label} className={classNames(row, className)}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          scroll={false}
          className={tabClasses(size)}
        >
          {tab.label}
          <Count value={tab.count} />
        </Link>
      ))}
    </nav>
  );
}
