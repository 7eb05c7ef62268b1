import type { Letterhead } from "@/domain/handout/sheet";

/** What a logo and a phone's code are made for; they keep it in the dark too. */
export const whitePaper = "#fff";

/** The head of a paper: logo, name, address and phone. */
export function LetterheadView({ letterhead: { name, contact, logo } }: { letterhead: Letterhead }) {
  return (
    <div className="mb-1 flex items-center gap-3">
      {logo ? (
        // biome-ignore lint/performance/noImgElement: small, private, and already as small as it gets.
        <img
          src={`/api/media/${logo.mediaId}`}
          width={logo.width}
          height={logo.height}
          alt=""
          className="h-auto max-h-14 w-auto max-w-52 shrink-0 rounded-4 p-1 print:p-0"
          style={{ backgroundColor: whitePaper }}
        />
      ) : null}
      <div className="min-w-0">
        <p className="break-words font-semibold text-action">{name}</p>
        {contact ? <p className="break-words text-[0.875em] text-ink-2">{contact}</p> : null}
      </div>
    </div>
  );
}
