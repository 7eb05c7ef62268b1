"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Section } from "@/components/ui/card";
import { buildNames, type ChosenLook, hairStyles, outfits, skinTones } from "@/domain/figure/shapes";
import { LookGroup } from "./look-group";
import { previewPoses } from "./preview-poses";

/** How the figures look to this client. Each choice is kept at once and shows on every figure they see. */
export function LookChooser({ chosen }: { chosen: ChosenLook }) {
  const t = useTranslations("my.look");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const router = useRouter();
  const failureText = useFailureText();
  const [look, setLook] = useState(chosen);
  const [kept, setKept] = useState(chosen);
  const keep = useMutation(
    trpc.my.chooseLook.mutationOptions({
      // One after the other: arrow keys choose faster than a phone sends.
      scope: { id: "look" },
      onSuccess: async (now) => {
        setKept(now);
        await queries.invalidateQueries({ queryKey: trpc.my.pathKey() });
        router.refresh();
      },
      onError: () => setLook(kept),
    }),
  );
  const choose = (next: ChosenLook) => {
    setLook(next);
    keep.mutate(next);
  };
  const failure = failureText(keep.error ? failureOf(keep.error) : null);
  const shared = { look, onChoose: choose };
  return (
    <Section id="look" title={t("title")} className="px-5 pt-6">
      <p className="text-14 text-ink-2">{t("lead")}</p>
      {failure.text ? <Banner tone="urgent" live="alert" title={failure.text} className="mt-3" /> : null}
      <div className="mt-4 flex flex-col gap-5">
        <LookGroup
          {...shared}
          part="tone"
          label={t("tone.label")}
          options={skinTones}
          nameOf={(tone) => t(`tone.${tone}`)}
          pose={previewPoses.head}
          columns={3}
        />
        <LookGroup
          {...shared}
          part="hair"
          label={t("hair.label")}
          options={hairStyles}
          nameOf={(hair) => t(`hair.${hair}`)}
          pose={previewPoses.head}
          columns={2}
        />
        <LookGroup
          {...shared}
          part="outfit"
          label={t("outfit.label")}
          options={outfits}
          nameOf={(outfit) => t(`outfit.${outfit}`)}
          pose={previewPoses.legs}
          columns={2}
        />
        <LookGroup
          {...shared}
          part="build"
          label={t("build.label")}
          options={buildNames}
          nameOf={(build) => t(`build.${build}`)}
          pose={previewPoses.trunk}
          columns={2}
        />
      </div>
      <p role="status" className="mt-2 min-h-6 text-14 text-ink-2">
        {keep.isSuccess ? t("kept") : null}
      </p>
    </Section>
  );
}
