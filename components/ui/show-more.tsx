"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button";

export type ShowMoreProps = {
  /** False when the last page is shown; then nothing is drawn. */
  hasMore: boolean;
  busy?: boolean;
  onMore: () => void;
  /** How many rows are on screen, told to the screen reader when it changes. */
  shownText?: string;
  size?: 36 | 48;
};

/** Keyset pages: there is only ever a next one. */
export function ShowMore({ hasMore, busy, onMore, shownText, size = 36 }: ShowMoreProps) {
  const t = useTranslations("ui");
  return (
    <div className="flex items-center gap-4 py-4">
      {hasMore ? (
        <Button variant="outline" size={size} busy={busy} onClick={onMore}>
          {t("more")}
        </Button>
      ) : null}
      <p role="status" className="text-14 text-ink-2">
        {shownText}
      </p>
    </div>
  );
}
