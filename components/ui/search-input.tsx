"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useRef } from "react";
import { classNames } from "./class-names";
import { KeyCap } from "./key-cap";
import { type ControlSize, controlClasses } from "./text-input";

export type SearchInputProps = Omit<ComponentProps<"input">, "size" | "type" | "value" | "onChange"> & {
  label?: string;
  value: string;
  onValueChange: (value: string) => void;
  size?: ControlSize;
  keyHint?: string;
};

export function SearchInput({
  label,
  value,
  onValueChange,
  size = 36,
  keyHint,
  className,
  placeholder,
  ...rest
}: SearchInputProps) {
  const t = useTranslations("ui.search");
  const ref = useRef<HTMLInputElement>(null);
  return (
    <span className={classNames("relative block", className)}>
      <Search
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-ink-2"
      />
      <input
        ref={ref}
        {...rest}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={label ?? t("label")}
        placeholder={placeholder ?? label}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        className={controlClasses(size, "ps-9 pe-10 [&::-webkit-search-cancel-button]:hidden")}
      />
      {value ? (
        <button
          type="button"
          aria-label={t("clear")}
          onClick={() => {
            onValueChange("");
            ref.current?.focus();
          }}
          className="absolute end-1 top-1/2 grid size-7 -translate-y-1/2 place-items-center rounded-4 text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <X size={16} aria-hidden="true" />
        </button>
      ) : keyHint ? (
        <KeyCap className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 max-md:hidden pointer-coarse:hidden">
          {keyHint}
        </KeyCap>
      ) : null}
    </span>
  );
}
