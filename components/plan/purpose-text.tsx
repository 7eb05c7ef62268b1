"use client";

import { useTranslations } from "next-intl";
import type { CauseView, LineView } from "@/domain/plan/dtos";
import { type NamedPart, purposeFacts } from "./plan-model";
import { usePlanWords } from "./words";

export type PurposeTextProps = {
  line: LineView;
  causes: readonly CauseView[];
  parts: ReadonlyMap<string, NamedPart>;
};

// As much as the row's line holds: a name that is cut off names nothing.
const room = 46;

/** "for: left hip flexor, tight and pelvis": what a line serves, the first two by name. */
export function PurposeText({ line, causes, parts }: PurposeTextProps) {
  const t = useTranslations("plan.purpose");
  const words = usePlanWords();
  const open = causes.filter((cause) => cause.open);
  const facts = purposeFacts(line.purposes, causes, parts);
  const servesAll = open.length > 1 && open.every(({ id }) => facts.some(({ key }) => key === id));
  const names = servesAll ? [t("all")] : facts.flatMap((fact) => words.purpose(fact) ?? []);
  if (names.length === 0 && line.phase === "relieve") {
    return (
      <>
        {t("for")} {line.inReliefKit ? `${t("all")}, ${t("kit")}` : t("pain")}
      </>
    );
  }
  if (names.length === 0) return <span className="font-semibold text-attention">{t("none")}</span>;
  const second = `${names[0]}${names[1]}`.length <= room ? names[1] : undefined;
  const rest = names.length - (second ? 2 : 1);
  return (
    <>
      {t("for")} {names[0]}
      {second ? (
        <>
          {" "}
          <span className="text-ink-3">{t("and")}</span> {second}
        </>
      ) : null}
      {rest > 0 ? (second ? `, ${t("more", { count: rest })}` : ` ${t("and")} ${t("more", { count: rest })}`) : null}
      {line.inReliefKit && servesAll ? `, ${t("kit")}` : null}
    </>
  );
}
