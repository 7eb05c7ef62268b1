"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import type { CheckInDraft } from "./check-in-draft";
import { PainButtons } from "./pain-buttons";

const changes = ["7", "6", "5", "4", "3", "2", "1"] as const;
const doings = ["most", "some", "none"] as const;

type CheckInQuestionsProps = {
  draft: CheckInDraft;
  /** The question that is still open, marked once somebody tried to send. */
  missing: string | null;
  onChange: (part: CheckInDraft) => void;
  size?: 36 | 48;
};

/** The questions of a check-in, for the client's own page and for whoever writes them down on the phone. */
export function CheckInQuestions({ draft, missing, onChange, size = 48 }: CheckInQuestionsProps) {
  const t = useTranslations("checkIn");
  const errorOf = (question: string) => (missing === question ? t("missing") : null);
  const yesNo = [
    { value: "yes" as const, label: t("yes") },
    { value: "no" as const, label: t("no") },
  ];
  return (
    <>
      <PainButtons value={draft.pain ?? null} error={errorOf("pain")} onValueChange={(pain) => onChange({ pain })} />
      {draft.pain === 0 ? (
        <RadioGroup
          id="check-in-painFree"
          look="tiles"
          label={t("painFree")}
          error={errorOf("painFree")}
          options={[
            { value: "yes" as const, label: t("painFreeYes") },
            { value: "no" as const, label: t("painFreeNo") },
          ]}
          value={draft.painFree ?? null}
          onValueChange={(painFree) => onChange({ painFree })}
        />
      ) : null}
      <RadioGroup
        id="check-in-pgic"
        size={size}
        label={t("pgic")}
        error={errorOf("pgic")}
        options={changes.map((value) => ({ value, label: t(`pgicAnswer.${value}`) }))}
        value={draft.pgic ?? null}
        onValueChange={(pgic) => onChange({ pgic })}
      />
      <RadioGroup
        id="check-in-flare"
        look="tiles"
        label={t("flare")}
        error={errorOf("flare")}
        options={yesNo}
        value={draft.flare ?? null}
        onValueChange={(flare) => onChange({ flare })}
      />
      <RadioGroup
        id="check-in-stillDoing"
        size={size}
        label={t("stillDoing")}
        error={errorOf("stillDoing")}
        options={doings.map((value) => ({ value, label: t(`stillDoingAnswer.${value}`) }))}
        value={draft.stillDoing ?? null}
        onValueChange={(stillDoing) => onChange({ stillDoing })}
      />
    </>
  );
}
