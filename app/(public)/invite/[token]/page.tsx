import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { AcceptForm } from "@/components/people/accept-form";
import { DeadLink } from "@/components/people/dead-link";
import { PublicShell } from "@/components/shell/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.accept");
  return { title: t("pageTitle") };
}

/** Shows what the link offers. Looking accepts nothing: link scanners and previews only look. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { trpc, queryClient } = await pageQueries();
  const query = trpc.people.invitationLink.queryOptions({ token: token.slice(0, 200) });
  const link = await queryClient.fetchQuery(query);
  if (link.state !== "open") return <DeadLink kind="invite" state={link.state} />;
  const [t, format] = [await getTranslations("people.accept"), await getFormatter()];
  const isClient = link.roles.includes("client");
  const inviter = link.invitedBy ?? link.practiceName;
  const roles = format.list(link.roles.map((role) => t(`as.${role}`)));
  return (
    <PublicShell
      title={link.practiceName}
      lead={isClient ? t("leadClient", { inviter }) : t("leadStaff", { inviter, roles })}
      foot={t("foot", { until: format.dateTime(link.expiresAt, { dateStyle: "full" }) })}
    >
      <AcceptForm token={token} email={link.email} name={link.name} hasAccount={link.hasAccount} />
    </PublicShell>
  );
}
