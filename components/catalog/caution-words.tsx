"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { PublishedItemDto } from "@/domain/catalog/dtos";

export type CautionItem = Extract<PublishedItemDto, { kind: "caution" }>;

const Cautions = createContext<readonly CautionItem[]>([]);

/** Gives everything below the practice's published cautions, so that a code is never shown as a code. */
export function CautionWordsProvider({ items, children }: { items: readonly PublishedItemDto[]; children: ReactNode }) {
  return <Cautions value={items.filter((item) => item.kind === "caution")}>{children}</Cautions>;
}

/** The practice's cautions by code: how professionals and clients call them, and what they do. */
export function useCautionWords() {
  const items = useContext(Cautions);
  const byCode = new Map(items.map((item) => [item.key, item]));
  return {
    items,
    title: (code: string) => byCode.get(code)?.title ?? code,
    plain: (code: string) => byCode.get(code)?.plainName ?? code,
    itemOf: (code: string): CautionItem | null => byCode.get(code) ?? null,
  };
}
