import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { PaletteItem } from "@/components/ui/command-palette";
import { openClientId } from "./open-client";

const actions = ["messages", "causes", "assessment", "plan", "pain", "measures", "handout", "report"] as const;

/** What can be done for the client whose page is open; nothing elsewhere. */
export function useClientActions(): PaletteItem[] {
  const t = useTranslations("practice.palette.here");
  const router = useRouter();
  const clientId = openClientId(usePathname());
  if (!clientId) return [];
  return actions.map((key) => ({
    key: `here-${key}`,
    label: t(key),
    onSelect: () => router.push(`/practice/clients/${clientId}/${key}`),
  }));
}
