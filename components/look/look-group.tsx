import { useId } from "react";
import { FigureStill } from "@/components/figure/figure-still";
import { classNames } from "@/components/ui/class-names";
import { FieldGroup } from "@/components/ui/field";
import type { PoseData } from "@/domain/figure/pose-data";
import type { ChosenLook } from "@/domain/figure/shapes";

export interface LookGroupProps<Part extends keyof ChosenLook> {
  part: Part;
  /** The question. */
  label: string;
  options: readonly ChosenLook[Part][];
  nameOf: (option: ChosenLook[Part]) => string;
  look: ChosenLook;
  /** What of the body the answers are told apart by. */
  pose: PoseData;
  columns: 2 | 3;
  onChoose: (look: ChosenLook) => void;
}

/** One question about the figures: each answer shows itself, as it would look with all the others that were given. */
export function LookGroup<Part extends keyof ChosenLook>(props: LookGroupProps<Part>) {
  const { part, label, options, nameOf, look, pose, columns, onChoose } = props;
  const name = useId();
  return (
    <FieldGroup label={label}>
      <div className={classNames("grid gap-2", columns === 2 ? "grid-cols-2" : "grid-cols-3")}>
        {options.map((option) => {
          const shown: ChosenLook = { ...look, [part]: option };
          return (
            <label
              key={option}
              className={classNames(
                "relative flex cursor-pointer flex-col overflow-hidden rounded-12 border border-ink-3/40 bg-thumb text-center transition-colors",
                "has-checked:border-action has-checked:shadow-[inset_0_0_0_1px_var(--action)]",
                "outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-action",
              )}
            >
              <input
                type="radio"
                name={name}
                value={option}
                checked={look[part] === option}
                onChange={() => onChoose(shown)}
                className="absolute inset-0 cursor-pointer appearance-none opacity-0"
              />
              <span aria-hidden="true" className="block pt-1">
                <FigureStill pose={pose} side="none" at="start" label="" look={shown} className="h-auto w-full" />
              </span>
              <span className="flex min-h-9 flex-wrap items-center justify-center gap-x-1.5 wrap-anywhere bg-raised px-1 py-1.5 text-14 font-semibold dark:bg-surface">
                <span
                  aria-hidden="true"
                  className={classNames(
                    "size-4 shrink-0 rounded-full border",
                    look[part] === option ? "border-[5px] border-action" : "border-ink-3",
                  )}
                />
                {nameOf(option)}
              </span>
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}
