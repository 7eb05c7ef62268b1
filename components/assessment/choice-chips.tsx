import { classNames } from "@/components/ui/class-names";
import { KeyCap } from "@/components/ui/key-cap";

export interface Chip {
  value: string;
  label: string;
  /** The key that gives this answer. */
  keyHint: string;
}

type ChoiceChipsProps = {
  id: string;
  label: string;
  chips: readonly Chip[];
  value: string;
  disabled: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  onPick: (value: string) => void;
};

/** The longest answer that still shares a line with the others. */
const shortLabel = 12;

/** Up to six stand side by side, more in two even rows: no answer is left over. */
const columnsFor = (count: number) => (count <= 6 ? count : Math.ceil(count / 2));

/** All answers of a test in sight, each one tap or one key. Short ones share a line, long ones stand in a list. */
export function ChoiceChips({ id, label, chips, value, disabled, invalid, describedBy, onPick }: ChoiceChipsProps) {
  const isRow = chips.every((chip) => chip.label.length <= shortLabel);
  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      className={classNames("gap-1", isRow ? "grid" : "flex flex-col")}
      style={isRow ? { gridTemplateColumns: `repeat(${columnsFor(chips.length)}, minmax(0, 1fr))` } : undefined}
    >
      {chips.map((chip) => (
        <label
          key={chip.value}
          className={classNames(
            "relative flex items-center rounded-6 border border-ink-3/40 bg-surface text-14 transition-colors",
            "hover:border-ink-3 has-checked:border-action has-checked:bg-action-soft has-checked:font-semibold",
            "has-checked:shadow-[inset_0_0_0_1px_var(--action)] has-disabled:opacity-70",
            "has-focus-visible:outline-2 has-focus-visible:outline-action has-focus-visible:outline-offset-1",
            isRow
              ? "min-h-10 justify-center gap-1.5 px-1 pointer-coarse:min-h-12"
              : "min-h-9 justify-between gap-3 px-3 py-1.5 leading-tight pointer-coarse:min-h-12",
          )}
        >
          <input
            type="radio"
            name={id}
            value={chip.value}
            checked={value === chip.value}
            disabled={disabled}
            onChange={() => onPick(chip.value)}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0 disabled:cursor-default"
          />
          {chip.label}
          {chip.keyHint === chip.label ? null : (
            <KeyCap tone="inherit" className={classNames("text-ink-3", isRow && chips.length > 3 && "hidden")}>
              {chip.keyHint}
            </KeyCap>
          )}
        </label>
      ))}
    </div>
  );
}
