"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecordFrame, useRecordKeys } from "@/components/clients/record-frame";
import { BodyMap } from "@/components/figure/body-map";
import { usePlaceNames } from "@/components/figure/use-place-names";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import { useAnnounce } from "@/components/ui/toast";
import { useDates } from "@/components/watch/use-dates";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import { bodyRegions, bodyViews } from "@/domain/figure/body-map";
import { PainCompare } from "./pain-compare";
import { PainPlace, type Place } from "./pain-place";

const legPlaces = /\.(thigh|innerthigh|shin|calf|foot|ankle|heel|knee)\b/;

/** Where it hurts now: places on the picture or from a list, 0–10 each, saved as one map. */
export function PainPage({ clientId, zone }: { clientId: string; zone: string }) {
  const t = useTranslations("assessment.pain");
  const letters = useTranslations("figure");
  const { nameOf } = usePlaceNames();
  const trpc = useTrpc();
  const dates = useDates();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const { data } = useSuspenseQuery(trpc.assessment.painMaps.queryOptions({ clientId }));
  const [latest, before] = data.maps;
  const [places, setPlaces] = useState<readonly Place[]>(() => latest?.points ?? []);
  const [selected, setSelected] = useState<string | null>(null);
  const record = useMutation(
    trpc.assessment.recordPainMap.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("saved"), tone: "good" });
      },
    }),
  );
  useRecordKeys(clientId);
  const canChange = !data.client.archived;
  const values = Object.fromEntries(
    places.map(({ region, intensity, quality }) => [
      region,
      { intensity: intensity ?? 0, ...(quality ? { quality } : {}) },
    ]),
  );
  const add = (region: string) => {
    setSelected(region);
    if (!places.some((place) => place.region === region))
      setPlaces((known) => [...known, { region, intensity: null, quality: null }]);
  };
  const isUnrated = places.some(({ intensity }) => intensity === null);
  const failure = failureText(record.error ? failureOf(record.error) : null);
  const save = () =>
    record.mutate({
      clientId,
      points: places.map(({ region, intensity, quality }) => ({ region, intensity: intensity ?? 0, quality })),
    });
  const left = bodyRegions.filter(({ id }) => !places.some(({ region }) => region === id));
  return (
    <RecordFrame
      client={data.client}
      part="pain"
      title={t("title")}
      lead={t("lead")}
      summary={latest ? t("last", { when: dates.dayOf(latest.recordedAt, zone) }) : t("summary")}
    >
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
        <div className="grid grid-cols-2 gap-2">
          {bodyViews.map((view) => (
            <figure key={view} className="min-w-0">
              <BodyMap
                view={view}
                values={values}
                selected={selected}
                readOnly={!canChange}
                onSelect={add}
                label={t(view)}
                nameOf={nameOf}
                qualityOf={(quality) => t(`qualities.${quality}`)}
                letters={{ right: letters("right"), left: letters("left") }}
                className="h-auto w-full"
              />
              <figcaption className="text-center text-12 text-ink-2">{t(view)}</figcaption>
            </figure>
          ))}
        </div>
        <div className="flex flex-col gap-6">
          <Section id="places-title" title={t("places")}>
            {places.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
            <ul>
              {places.map((place) => (
                <PainPlace
                  key={place.region}
                  place={place}
                  selected={place.region === selected}
                  disabled={!canChange}
                  onChange={(changed) =>
                    setPlaces((known) => known.map((one) => (one.region === place.region ? changed : one)))
                  }
                  onRemove={() => {
                    setPlaces((known) => known.filter(({ region }) => region !== place.region));
                    setSelected(null);
                  }}
                />
              ))}
            </ul>
          </Section>
          {canChange ? (
            <>
              <Select
                aria-label={t("add")}
                placeholder={t("add")}
                value=""
                className="max-w-xs"
                onChange={(event) => {
                  if (event.target.value) add(event.target.value);
                }}
                options={bodyViews.map((view) => ({
                  label: t(view),
                  options: left.flatMap(({ id, view: own }) =>
                    own === view ? [{ value: id, label: nameOf(id) }] : [],
                  ),
                }))}
              />
              {places.some(({ region }) => legPlaces.test(region)) ? (
                <Banner
                  tone="attention"
                  title={t("legHint")}
                  actions={
                    <LinkButton variant="text" href={`/practice/clients/${clientId}/screen`}>
                      {t("askScreen")}
                    </LinkButton>
                  }
                />
              ) : null}
              {failure.text ? <Banner tone="urgent" live="alert" title={failure.text} /> : null}
              <div className="flex flex-wrap items-center gap-3">
                <Button variant="primary" busy={record.isPending} disabled={isUnrated} onClick={save}>
                  {t("save")}
                </Button>
                <span role="status" className="text-ink-2">
                  {isUnrated ? t("rate") : null}
                </span>
              </div>
            </>
          ) : null}
          {before ? (
            <p className="text-ink-2">
              {t("before", { when: dates.dayOf(before.recordedAt, zone) })}:{" "}
              {before.points.length === 0
                ? t("beforeNone")
                : before.points.map(({ region, intensity }) => `${nameOf(region)} ${intensity}`).join(", ")}
            </p>
          ) : null}
        </div>
      </div>
      {data.first && latest ? (
        <div className="mt-10">
          <PainCompare first={data.first} latest={latest} zone={zone} />
        </div>
      ) : null}
    </RecordFrame>
  );
}
