"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { activityCount } from "@/domain/outcomes/answers";

interface Activity {
  id: string;
  text: string;
}

type ActivitiesFormProps = {
  /** The list as it stands, to word anew; empty for the first one. */
  start: readonly Activity[];
  busy?: boolean;
  onSave: (activities: Activity[]) => void;
  onCancel?: () => void;
};

/** Three to five things in the client's own words. What keeps its words keeps its scores. */
export function ActivitiesForm({ start, busy, onSave, onCancel }: ActivitiesFormProps) {
  const t = useTranslations("outcomes.activities");
  const [lines, setLines] = useState<Activity[]>(() =>
    start.length > 0 ? [...start] : Array.from({ length: activityCount.least }, () => ({ id: uuidv7(), text: "" })),
  );
  const [isMissing, setMissing] = useState(false);
  const filled = lines.flatMap(({ id, text }) => (text.trim() ? [{ id, text: text.trim() }] : []));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (filled.length < activityCount.least) {
      setMissing(true);
      return;
    }
    // Other words are another activity: its scores begin anew.
    const before = new Map(start.map((activity) => [activity.id, activity.text]));
    onSave(
      filled.map(({ id, text }) => (before.has(id) && before.get(id) !== text ? { id: uuidv7(), text } : { id, text })),
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      <p className="text-ink-2">{t("lead")}</p>
      {lines.map((line, index) => (
        <Field
          key={line.id}
          label={t("line", { number: index + 1 })}
          optional={index >= activityCount.least}
          error={isMissing && index < activityCount.least && !line.text.trim() ? t("missing") : null}
        >
          <TextInput
            size={48}
            maxLength={80}
            value={line.text}
            placeholder={index < 3 ? t(`example.${index === 0 ? "one" : index === 1 ? "two" : "three"}`) : undefined}
            onChange={(event) =>
              setLines((known) => known.map((one) => (one.id === line.id ? { ...one, text: event.target.value } : one)))
            }
          />
        </Field>
      ))}
      {lines.length < activityCount.most ? (
        <Button
          variant="text"
          size={48}
          className="self-start"
          icon={<Plus size={18} aria-hidden="true" />}
          onClick={() => setLines((known) => [...known, { id: uuidv7(), text: "" }])}
        >
          {t("another")}
        </Button>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size={48} busy={busy}>
          {t("save")}
        </Button>
        {onCancel ? (
          <Button variant="text" size={48} onClick={onCancel}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
