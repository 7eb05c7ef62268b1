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
    const { kind, amount, recorded } = label;
    const size = Math.round(Math.abs(amount));
    const degrees = roundAmount(Math.abs(amount));
    const way = t(amount > 0 ? "tilt.forward" : "tilt.back");
    switch (kind) {
      case "crest":
      case "psis":
      case "asis": {
        const words = size === 0 ? t("level") : t("plus", { side: sideOf(amount), amount: size });
        return { name: t(`line.${kind}`), amount: recorded ? words : t("drawn", { words }) };
      }
      case "turn":
        return { name: t("deg", { amount: degrees }), amount: recorded ? way : t("drawn", { words: way }) };
      case "c7":
        return { amount: size === 0 ? t("c7On") : t("c7", { side: sideOf(amount), amount: size }) };
      case "tilt": {
        const tilt = degrees === 0 ? t("usual") : t("turned", { amount: degrees, way });
        const words = label.side === "none" ? tilt : `${letters(label.side)} ${tilt}`;
        return {
          name: label.side === "left" ? undefined : t("line.tilt"),
          amount: recorded ? words : t("drawn", { words }),
        };
      }
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
