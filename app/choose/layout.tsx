import type { ReactNode } from "react";
import { SegmentMessages } from "@/server/i18n/segment-messages";

export default function ChooseLayout({ children }: { children: ReactNode }) {
  return <SegmentMessages namespaces={["account", "people"]}>{children}</SegmentMessages>;
}
