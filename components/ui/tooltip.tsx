"use client";

import * as Radix from "radix-ui/tooltip";
import type { ReactNode } from "react";
import { useLayer } from "./layer";

export type TooltipProps = {
  /** Only what the page can do without: touch has no hovering. */
  content: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that can take focus. */
  children: ReactNode;
};

export function Tooltip({ content, side = "top", children }: TooltipProps) {
  const { container } = useLayer();
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal container={container}>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 animate-fade rounded-6 bg-ink px-2.5 py-1.5 text-12 text-ground"
          >
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
