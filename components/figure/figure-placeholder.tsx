export interface FigurePlaceholderProps {
  /** The item's title, for the accessible name. */
  label: string;
  /** The position in the reader's language; empty where the page says it already. */
  text: string;
  className?: string;
}

/** For an item without pose data: an empty mat and the position in words. An honest gap is better than a wrong pose. */
export function FigurePlaceholder({ label, text, className }: FigurePlaceholderProps) {
  return (
    <div
      role="img"
      aria-label={text ? `${label}: ${text}` : label}
      className={`fig-empty${className ? ` ${className}` : ""}`}
    >
      <svg viewBox="0 0 300 200" className="fig" aria-hidden="true">
        <path className="fig-empty-mat" d="M56 132H262L238 156H32Z" />
        <path className="fig-empty-edge" d="M32 156H238V161H32Z" />
        <path className="fig-empty-line" d="M147 28V118" />
        <circle className="fig-empty-bob" cx="147" cy="122" r="4" />
      </svg>
      <span aria-hidden="true">{text}</span>
    </div>
  );
}
