import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OwnUnreadMark } from "@/components/messages/own-unread-mark";
import { ClientShell } from "@/components/shell/client-shell";
import { tabIcons } from "@/components/shell/place-icons";

export default function TabsLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("my.tabs");
  return (
    <ClientShell
      tabs={[
        { href: "/my", label: t("today"), icon: tabIcons.today },
        { href: "/my/plan", label: t("plan"), icon: tabIcons.plan },
        { href: "/my/progress", label: t("progress"), icon: tabIcons.progress },
        {
          href: "/my/settings",
          label: t("more"),
          icon: tabIcons.settings,
          covers: ["/my/reminders", "/my/history", "/my/help"],
          mark: <OwnUnreadMark />,
        },
      ]}
    >
      {children}
    </ClientShell>
  );
}
