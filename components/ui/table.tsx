import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type TableProps = {
  /** Read out before the table; not shown. */
  caption: string;
  children: ReactNode;
  className?: string;
};

/** Rows parted by hairlines only. Goes with THead, TRow, TH and TD; RowLink makes the whole row the link. */
export function Table({ caption, children, className }: TableProps) {
  return (
    <div className="-mx-4 overflow-x-auto px-1 md:-mx-3 md:px-0 lg:overflow-visible">
      <table className={classNames("w-full border-separate border-spacing-0 text-14", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function THead({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <thead className={classNames("on-ground sticky top-0 z-10", className)}>
      <tr>{children}</tr>
    </thead>
  );
}

export type THProps = ComponentProps<"th"> & { numeric?: boolean; sort?: "ascending" | "descending" | "none" };

export function TH({ numeric, sort, className, ...rest }: THProps) {
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={sort}
      className={classNames(
        "label-12 h-9 whitespace-nowrap row-line px-2 first:ps-3 last:pe-3",
        numeric ? "text-end" : "text-start",
        className,
      )}
    />
  );
}

export type TRowProps = ComponentProps<"tr"> & { selected?: boolean };

/** `selected` is the row that j and k have reached. */
export function TRow({ selected, className, ...rest }: TRowProps) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={classNames(
        "group/row relative rounded-6 *:transition-colors hover:*:bg-sunken",
        selected && "outline-2 -outline-offset-2 outline-action [--on:var(--raised)] *:bg-raised hover:*:bg-raised",
        className,
      )}
    />
  );
}

export type TDProps = ComponentProps<"td"> & { numeric?: boolean };

export function TD({ numeric, className, ...rest }: TDProps) {
  return (
    <td
      {...rest}
      className={classNames(
        "row-line h-15 px-2 py-2 align-middle first:rounded-s-6 first:ps-3 last:rounded-e-6 last:pe-3",
        numeric && "text-end",
        className,
      )}
    />
  );
}

/** The name in the first cell; its clickable area is the whole row, other links in the row need `relative`. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={classNames(
        "font-serif text-18 leading-[1.375rem] font-medium text-ink",
        "after:absolute after:inset-0 after:content-[''] focus-visible:outline-none",
        "focus-visible:after:rounded-6 focus-visible:after:outline-2 focus-visible:after:outline-action focus-visible:after:-outline-offset-2",
        className,
      )}
    />
  );
}
