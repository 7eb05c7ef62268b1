import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { FlagNote } from "@/domain/progress/dtos";

/** What an urgent answer means for now, or that something is kept in mind. Emergencies have their own page. */
export function FlagNoteBanner({ note }: { note: FlagNote | null }) {
  const t = useTranslations("my.flagNote");
  if (!note || note.level === "E" || note.level === "S") return null;
  const isUrgent = note.level === "U";
  return (
    <div className="px-5 pt-4">
      <Banner tone={isUrgent ? "attention" : "neutral"} title={t(isUrgent ? "urgentTitle" : "cautionTitle")}>
        <p>{t(isUrgent ? "urgentBody" : "cautionBody")}</p>
        {note.notes.length > 0 ? (
          <ul className="mt-1 list-disc ps-5">
            {note.notes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </Banner>
    </div>
  );
}
