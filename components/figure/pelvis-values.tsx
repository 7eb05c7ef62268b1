import { useTranslations } from "next-intl";
import { comparesSides, differsBetweenSides, type PelvisValue } from "@/domain/figure/pelvis/values";

/** A whole number where it is one, else one decimal. */
export const roundAmount = (amount: number): number => Math.round(amount * 10) / 10;

export interface PelvisWords {
  label: (value: PelvisValue) => string;
  amount: (value: PelvisValue) => string;
  /** "A difference between sides was noted"; null where the values do not compare the sides. */
  noted: (values: readonly PelvisValue[]) => string | null;
  /** The same with every value, in one sentence. */
  summary: (values: readonly PelvisValue[]) => string;
  factor: (factor: number) => string;
}

/** The words for recorded values: what was noted, never what is wrong. */
export function usePelvisWords(): PelvisWords {
  const t = useTranslations("figure.pelvis");
  const label = ({ kind, side }: PelvisValue) => t(`value.${kind}`, { side });
  const amount = ({ kind, side, amount: size, unit, choice }: PelvisValue) => {
    if (size === null) return choice ? t(`choice.${choice}`) : "";
    const canBeLevel = kind === "crest" || kind === "crest_seated" || kind === "psis" || kind === "asis";
    if (size === 0 && side === "none") return t(canBeLevel ? "level" : "none");
    return t(unit, { amount: roundAmount(size) });
  };
  const noted = (values: readonly PelvisValue[]) =>
    differsBetweenSides(values) ? t("noted") : comparesSides(values) ? t("even") : null;
  const summary = (values: readonly PelvisValue[]) => {
    const list = values.map((value) => `${label(value)} ${amount(value)}`.trim()).join(", ");
    return [noted(values), list].filter(Boolean).join(": ") || t("nothing");
  };
  const factor = (times: number) => (times === 1 ? t("true") : t("factor", { factor: times }));
  return { label, amount, noted, summary, factor };
}

export interface PelvisValuesProps {
  values: readonly PelvisValue[];
  /** The factor of the drawing that the values stand beside. */
  exaggeration: number;
  /** Said after it, e.g. what the dotted line is. */
  note?: string;
  className?: string;
}

/** The recorded values as text beside a picture, with the factor at which it is drawn. */
export function PelvisValues({ values, exaggeration, note, className }: PelvisValuesProps) {
  const t = useTranslations("figure.pelvis");
  const words = usePelvisWords();
  const noted = words.noted(values);
  return (
    <div className={`pelvis-beside${className ? ` ${className}` : ""}`}>
      {noted && <p>{noted}</p>}
      <dl className="pelvis-values">
        {values.map((value) => (
          <div key={`${value.kind}.${value.side}`}>
            <dt>{words.label(value)}</dt>
            <dd>{words.amount(value)}</dd>
          </div>
        ))}
      </dl>
      <p>{words.factor(exaggeration)}</p>
      {note && <p>{note}</p>}
      {values.some(({ drawn }) => drawn === "sign") && <p>{t("sign")}</p>}
    </div>
  );
}
