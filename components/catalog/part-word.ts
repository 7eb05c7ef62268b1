import { useTranslations } from "next-intl";

/** A part of the figure in words: `heel.right` is "Right heel", `kneeFlexion.left` "Left knee bend", `handRight` "Right hand". */
export function usePartWord(): (part: string) => string {
  const t = useTranslations("catalog.bodyPart");
  return (part) => {
    const [, base = part, dotted, ending] = /^([a-zA-Z]+?)(?:\.(right|left)|(Right|Left))?$/.exec(part) ?? [];
    const name = t.has(`name.${base}`) ? t(`name.${base}`) : base;
    const side = dotted ?? ending?.toLowerCase();
    return side === "right" || side === "left" ? t(`sided.${side}`, { name }) : name;
  };
}
