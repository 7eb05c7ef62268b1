import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** Texts that every page's browser code needs. */
const everywhere = ["ui", "errors"];

/** Hands the browser the texts of one audience only: a client's phone has no use for the admin's. */
export async function SegmentMessages({
  namespaces,
  children,
}: {
  namespaces: readonly string[];
  children: ReactNode;
}) {
  const messages = await getMessages();
  const wanted = new Set([...everywhere, ...namespaces]);
  const own = Object.fromEntries(Object.entries(messages).filter(([namespace]) => wanted.has(namespace)));
  return <NextIntlClientProvider messages={own}>{children}</NextIntlClientProvider>;
}
