import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import type { LinkState } from "@/domain/account/dtos";

export type DeadLinkProps = {
  kind: "reset" | "invite" | "setup";
  state: Exclude<LinkState, "open">;
};

/** A one-time link that opens nothing any more: why, and the way on. */
export function DeadLink({ kind, state }: DeadLinkProps) {
  const t = useTranslations("account.link");
  const canAskAgain = kind === "reset" && state !== "used";
  return (
    <PublicShell title={t(`${state}Title`)} lead={t(reasonKey(kind, state))}>
      <div className="flex flex-wrap gap-2">
        {canAskAgain ? (
          <LinkButton href="/reset" variant="primary" size={48}>
            {t("askAgain")}
          </LinkButton>
        ) : null}
        <LinkButton href="/sign-in" variant={canAskAgain ? "outline" : "primary"} size={48}>
          {t("signIn")}
        </LinkButton>
      </div>
    </PublicShell>
  );
}

function reasonKey(kind: DeadLinkProps["kind"], state: DeadLinkProps["state"]): string {
  if (state === "unknown") return "unknown";
  if (state === "withdrawn") return "inviteWithdrawn";
  return `${kind}${state === "used" ? "Used" : "Expired"}`;
}
