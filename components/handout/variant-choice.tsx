import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { type Paper, papers } from "@/domain/handout/sheet";
import { type Language, languages } from "@/domain/shared/language";

interface Chosen {
  language: Language;
  large: boolean;
  paper: Paper;
}

/** Language, size of print and paper, as links: what is chosen stands in the address. */
export function VariantChoice({ href, chosen }: { href: string; chosen: Chosen }) {
  const t = useTranslations("handout");
  const to = (change: Partial<Chosen>) => {
    const { language, large, paper } = { ...chosen, ...change };
    return `${href}?language=${language}&large=${large ? 1 : 0}&paper=${paper}`;
  };
  const groups = [
    {
      name: t("language"),
      choices: languages.map((language) => ({ label: t(`languages.${language}`), change: { language } })),
    },
    {
      name: t("size"),
      choices: [false, true].map((large) => ({ label: t(large ? "large" : "normal"), change: { large } })),
    },
    { name: t("paper"), choices: papers.map((paper) => ({ label: t(`papers.${paper}`), change: { paper } })) },
  ];
  return (
    <div className="mt-4 flex flex-wrap gap-x-8 gap-y-3">
      {groups.map(({ name, choices }) => (
        <nav key={name} aria-label={name} className="flex items-center gap-2">
          <span className="text-14 text-ink-2">{name}</span>
          {choices.map(({ label, change }) => {
            const isChosen = to(change) === to({});
            return (
              <Link
                key={label}
                href={to(change)}
                prefetch={false}
                replace
                scroll={false}
                aria-current={isChosen ? "true" : undefined}
                className={classNames(
                  "grid min-h-11 place-items-center rounded-full border px-4 text-14",
                  isChosen ? "border-action bg-action-soft font-semibold" : "border-line hover:border-ink-3",
                )}
              >
                {label}
              </Link>
            );
          })}
        </nav>
      ))}
    </div>
  );
}
