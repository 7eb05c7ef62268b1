"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import type { CauseView } from "@/domain/plan/dtos";
import type { BuilderDialog } from "./builder-dialogs";
import type { PlanModel } from "./plan-model";
import type { PlanActions } from "./use-plan-actions";
import { usePlanWords } from "./words";

type StarterOfferProps = {
  model: PlanModel;
  actions: PlanActions;
  onDialog: (dialog: BuilderDialog) => void;
};

/** Offers what is usually assigned first, for each open cause that nothing serves yet; the whole start of an empty plan. */
export function StarterOffer({ model, actions, onDialog }: StarterOfferProps) {
  const t = useTranslations("plan.start");
  const lanes = useTranslations("plan.lane");
  const served = new Set(model.lines.flatMap(({ purposes }) => purposes.map(({ causeId }) => causeId)));
  const waiting = model.openCauses.filter(({ id, starterCount }) => !served.has(id) && starterCount > 0);
  const empty = model.lines.length === 0;
  if (model.view.lockedLevel !== null || (waiting.length === 0 && !empty)) return null;
  return (
    <section className="on-sunken mt-4 rounded-12 px-5 pt-3 pb-3.5">
      <h2 className="title-18">{empty ? t("emptyTitle") : t("title", { count: waiting.length })}</h2>
      {empty ? (
        <p className="prose-width text-ink-2">{waiting.length > 0 ? t("emptyBody") : t("emptyNoCauses")}</p>
      ) : null}
      <ul className="mt-1">
        {waiting.map((cause) => (
          <Offer key={cause.id} cause={cause} onAdd={actions.addStarter} />
        ))}
      </ul>
      {empty && waiting.length === 0 ? (
        <div className="mt-2 flex flex-wrap gap-2">
          {model.openCauses.length === 0 ? (
            <LinkButton href={`/practice/clients/${model.view.client.id}/causes`}>{lanes("recordCauses")}</LinkButton>
          ) : null}
          <Button onClick={() => onDialog({ kind: "picker", step: null, target: null })}>{t("single")}</Button>
        </div>
      ) : null}
    </section>
  );
}

type OfferProps = {
  cause: CauseView;
  onAdd: (cause: CauseView) => Promise<unknown>;
};

function Offer({ cause, onAdd }: OfferProps) {
  const t = useTranslations("plan.start");
  const sides = useTranslations("causes.side");
  const words = usePlanWords();
  const [busy, setBusy] = useState(false);
  return (
    <li className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-line border-b py-1 last:border-b-0">
      <span>
        <b className="font-semibold">{cause.title}</b>
        <span className="text-ink-2">{cause.side === "none" ? null : ` ${sides(cause.side)}`}</span>
      </span>
      <Button
        busy={busy}
        aria-label={t("addFor", { count: cause.starterCount, cause: words.capital(cause.title) })}
        onClick={() => {
          setBusy(true);
          void onAdd(cause).finally(() => setBusy(false));
        }}
      >
        {t("add", { count: cause.starterCount })}
      </Button>
    </li>
  );
}
