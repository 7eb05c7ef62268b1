import type { BodyPosition } from "@/domain/catalog/kinds";

/** The position in a client's words. Spanish comes in through `text`. */
const positionWords: Record<BodyPosition, string> = {
  standing: "Standing",
  seated: "Sitting",
  supine: "Lying on your back",
  prone: "Lying on your front",
  side_lying: "Lying on your side",
  quadruped: "On hands and knees",
  kneeling: "Kneeling",
  half_kneeling: "Kneeling on one knee",
  walking: "Walking",
  any: "Any comfortable position",
};

export interface FigurePlaceholderProps {
  position: BodyPosition;
  /** The item's title, for the accessible name. */
  label: string;
  /** The position in the reader's language. */
  text?: string;
  className?: string;
}

/** For an item without pose data: an empty mat and the position in words. An honest gap is better than a wrong pose. */
export function FigurePlaceholder({ position, label, text, className }: FigurePlaceholderProps) {
  const words = text ?? positionWords[position];
  return (
    <div
      role="img"
      aria-label={words ? `${label}: ${words}` : label}
      className={`fig-empty${className ? ` ${className}` : ""}`}
    >
      <svg viewBox="0 0 300 200" className="fig" aria-hidden="true">
        <path className="fig-empty-mat" d="M56 132H262L238 156H32Z" />
        <path className="fig-empty-edge" d="M32 156H238V161H32Z" />
        <path className="fig-empty-line" d="M147 28V118" />
        <circle className="fig-empty-bob" cx="147" cy="122" r="4" />
      </svg>
      <span aria-hidden="true">{words}</span>
    </div>
  );
}
