"use client";

import { TabCount } from "@/components/shell/places";
import { useOwnUnread } from "./use-own-unread";

/** How many messages the client has not read; asked when a page opens and when it comes to the front again. */
export function OwnUnreadMark() {
  const unread = useOwnUnread();
  return unread > 0 ? <TabCount count={unread} /> : null;
}
