import { useTranslations } from "next-intl";
import { type Paper, papers } from "@/domain/handout/sheet";
import { type Language, languages } from "@/domain/shared/language";
import { type ChoiceGroup, ChoiceLinks } from "./choice-links";

export interface PrintChoice {
  language: Language;
  large: boolean;
  paper: Paper;
}

interface VariantChoiceProps {
  chosen: PrintChoice;
  /** The address of the page with these choices. */
  hrefOf: (choice: PrintChoice) => string;
  /** What else is chosen, before them. */
  first?: ChoiceGroup[];
}

/** Language, size of print and paper. */
export function VariantChoice({ chosen, hrefOf, first = [] }: VariantChoiceProps) {
  const t = useTranslations("handout");
  const choice = (label: string, change: Partial<PrintChoice>) => {
    const href = hrefOf({ ...chosen, ...change });
    return { label, href, isChosen: href === hrefOf(chosen) };
  };
  const groups = [
    { name: t("language"), choices: languages.map((language) => choice(t(`languages.${language}`), { language })) },
    { name: t("size"), choices: [false, true].map((large) => choice(t(large ? "large" : "normal"), { large })) },
    { name: t("paper"), choices: papers.map((paper) => choice(t(`papers.${paper}`), { paper })) },
  ];
  return <ChoiceLinks groups={[...first, ...groups]} />;
}
