"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { OfferRow } from "./offer-row";

/** In the builder: what the logs of the published plan speak for, line by line. Nothing where there is nothing. */
export function PlanOffers({ clientId }: { clientId: string }) {
  const t = useTranslations("clients.follow");
  const trpc = useTrpc();
  const { data: follow } = useQuery(trpc.progress.followUp.queryOptions({ clientId }));
  const offered = follow?.lines.filter(({ offer }) => offer !== null) ?? [];
  if (!follow || offered.length === 0) return null;
  return (
    <section aria-labelledby="plan-offers" className="on-sunken mt-4 rounded-12 px-5 pt-3 pb-2">
      <h2 id="plan-offers" className="title-18">
        {t("offers", { count: offered.length })}
      </h2>
      <ul>
        {offered.map((line) =>
          line.offer ? (
            <OfferRow key={line.lineId} clientId={clientId} follow={follow} line={line} offer={line.offer} />
          ) : null,
        )}
      </ul>
    </section>
  );
}
