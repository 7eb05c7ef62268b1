import Link from "next/link";
import { classNames } from "@/components/ui/class-names";

export interface ChoiceGroup {
  name: string;
  choices: { label: string; href: string; isChosen: boolean }[];
}

/** How a paper is printed, as links: what is chosen stands in the address. */
export function ChoiceLinks({ groups }: { groups: readonly ChoiceGroup[] }) {
  return (
    <div className="mt-4 flex flex-wrap gap-x-8 gap-y-3">
      {groups.map(({ name, choices }) => (
        <nav key={name} aria-label={name} className="flex items-center gap-2">
          <span className="text-14 text-ink-2">{name}</span>
          {choices.map(({ label, href, isChosen }) => (
            <Link
              key={label}
              href={href}
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
          ))}
        </nav>
      ))}
    </div>
  );
}
