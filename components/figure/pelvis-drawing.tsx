import { useTranslations } from "next-intl";
import type { PelvisDrawing } from "@/domain/figure/pelvis/draw-pelvis";
import type { PelvisLabel } from "@/domain/figure/pelvis/shapes";
import { roundAmount } from "./pelvis-values";

/** The paths of a drawing, in painting order. A small one shows no turn arrows: they would crowd it. */
export function PelvisShapes({ drawing, small }: { drawing: PelvisDrawing; small: boolean }) {
  const shapes = small ? drawing.shapes.filter(({ role }) => !role.startsWith("turn")) : drawing.shapes;
  return shapes.map(({ role, d }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: painting order is the identity of a shape.
    <path key={index} className={`pv-${role}`} d={d} />
  ));
}

/** What is written on a large drawing: the lines' names and true differences, turns, curves. */
export function PelvisLabels({ labels }: { labels: readonly PelvisLabel[] }) {
  const t = useTranslations("figure.pelvis");
  const letters = useTranslations("figure");
  const sideOf = (amount: number) => letters(amount > 0 ? "right" : "left");
  const texts = (label: PelvisLabel): { name?: string; amount: string } => {
    const { kind, amount } = label;
    const size = Math.round(Math.abs(amount));
    switch (kind) {
      case "crest":
      case "psis":
      case "asis":
        return {
          name: t(`line.${kind}`),
          amount: size === 0 ? t("level") : t("plus", { side: sideOf(amount), amount: size }),
        };
      case "turn":
        return {
          name: t("deg", { amount: roundAmount(Math.abs(amount)) }),
          amount: t(amount > 0 ? "tilt.forward" : "tilt.back"),
        };
      case "c7":
        return { amount: size === 0 ? t("c7On") : t("c7", { side: sideOf(amount), amount: size }) };
      case "tilt":
        return {
          name: t("line.tilt"),
          amount:
            Math.abs(amount) < 0.05
              ? t("usual")
              : t("pelvicTurn", {
                  amount: roundAmount(Math.abs(amount)),
                  way: t(amount > 0 ? "tilt.forward" : "tilt.back"),
                }),
        };
      case "lordosis":
      case "kyphosis":
        return { amount: t(`curve.${kind}`, { amount: roundAmount(amount) }) };
    }
  };
  return labels.map((label) => {
    const { name, amount } = texts(label);
    const [x, y] = label.at.map(Math.round);
    return (
      <text key={`${label.kind}.${label.side}`} x={x} y={y} textAnchor={label.anchor}>
        {name && <tspan className="pv-name">{name}</tspan>}
        <tspan className="pv-amount" x={x} dy={name ? 140 : 0}>
          {amount}
        </tspan>
      </text>
    );
  });
}
