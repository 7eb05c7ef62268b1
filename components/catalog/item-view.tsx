"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { PersonStanding } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { entryEvidence } from "@/domain/catalog/shown-evidence";
import { PageHeader } from "../shell/page-header";
import { PageBody } from "../shell/practice-shell";
import { useTrpc } from "../trpc/trpc";
import { LinkButton } from "../ui/button";
import { BackLink } from "./back-link";
import { EvidenceChip } from "./evidence-chip";
import { FigureFaults } from "./figure-faults";
import { ItemEditor } from "./item-editor";
import { WorkflowPanel } from "./workflow-panel";

/** One entry: its form, and beside it where it stands and its versions. */
export function ItemView({ itemId }: { itemId: string }) {
  const t = useTranslations("catalog");
  const trpc = useTrpc();
  const { data: item } = useSuspenseQuery(trpc.catalog.item.queryOptions({ itemId }));
  const [dirty, setDirty] = useState(false);
  return (
    <PageBody panel={<WorkflowPanel item={item} dirty={dirty} />}>
      <PageHeader
        size={28}
        back={
          <BackLink href={`/admin/catalog/${item.kind}`}>
            {t("item.back", { kinds: t(`kinds.${item.kind}`).toLowerCase() })}
          </BackLink>
        }
        title={item.title}
        note={item.key}
        actions={
          item.kind === "exercise" || item.kind === "technique" ? (
            <LinkButton
              href={`/admin/catalog/${item.kind}/${item.id}/pose`}
              icon={<PersonStanding size={16} strokeWidth={1.75} aria-hidden="true" />}
            >
              {t("item.editFigure")}
            </LinkButton>
          ) : undefined
        }
      />
      <EvidenceChip evidence={entryEvidence(item.latest)} className="mt-2" />
      <div className="mt-6 max-w-3xl">
        <FigureFaults problems={item.figureProblems} />
        <ItemEditor key={item.latestVersion} item={item} onDirtyChange={setDirty} />
      </div>
    </PageBody>
  );
}
