"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { importLimits } from "@/domain/catalog/actions";
import { type CatalogKind, catalogKindSchema, catalogKinds } from "@/domain/catalog/kinds";
import { FormFailure } from "../forms/form-failure";
import { failureOf } from "../trpc/failure";
import { useTrpc } from "../trpc/trpc";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field, FieldGroup } from "../ui/field";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-input";
import { ImportResult } from "./import-result";
import { kindsInOrder } from "./kind-tabs";

type Format = "csv" | "json";

/** What the call will weigh: the text as it travels, with its quotation marks escaped. */
const bytesOf = (text: string): number => new Blob([JSON.stringify(text)]).size;

/** A file or its text, a check that names each bad row, and only then the import. */
export function ImportForm({ startKind }: { startKind: CatalogKind }) {
  const t = useTranslations("catalog");
  const { catalog } = useTrpc();
  const queries = useQueryClient();
  const [format, setFormat] = useState<Format>("csv");
  const [kind, setKind] = useState<CatalogKind>(startKind);
  const [text, setText] = useState("");
  const [fileName, setFileName] = useState<string | null>(null);
  const [publish, setPublish] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const run = useMutation(
    catalog.import.mutationOptions({
      onSuccess: (result) => (result.applied ? queries.invalidateQueries({ queryKey: catalog.pathKey() }) : undefined),
    }),
  );
  // Whatever is changed after a check makes the check a statement about something else.
  const changed = (change: () => void) => {
    change();
    setMistake(null);
    run.reset();
  };
  async function choose(file: File | undefined) {
    if (!file) return;
    const tooLarge = file.size > importLimits.bytes;
    const content = tooLarge ? "" : await file.text();
    changed(() => {
      setText(content);
      setFileName(file.name);
      if (/\.json$/i.test(file.name)) setFormat("json");
      if (/\.csv$/i.test(file.name)) setFormat("csv");
      const named = catalogKinds.find((name) => file.name.toLowerCase().includes(name));
      if (named) setKind(named);
    });
    if (tooLarge) setMistake(t("import.tooLarge"));
  }
  function send(dryRun: boolean) {
    if (text.trim() === "") return setMistake(mistake ?? t("import.empty"));
    if (bytesOf(text) > importLimits.bytes) return setMistake(t("import.tooLarge"));
    run.mutate({ file: format === "csv" ? { format, kind, text } : { format, text }, publish, dryRun });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    send(true);
  }
  return (
    <div className="flex flex-col gap-8">
      <form onSubmit={submit} noValidate className="flex max-w-3xl flex-col gap-5">
        <div className="flex flex-wrap items-end gap-4">
          <FieldGroup label={t("import.formatLabel")} className="w-72">
            <Segmented<Format>
              label={t("import.formatLabel")}
              value={format}
              onValueChange={(value) => changed(() => setFormat(value))}
              options={[
                { value: "csv", label: t("import.csv") },
                { value: "json", label: t("import.json") },
              ]}
            />
          </FieldGroup>
          {format === "csv" ? (
            <Field label={t("import.kind")} id="import-kind" className="w-48">
              <Select
                placeholder={null}
                options={kindsInOrder.map((name) => ({ value: name, label: t(`kinds.${name}`) }))}
                value={kind}
                onChange={(event) => changed(() => setKind(catalogKindSchema.parse(event.target.value)))}
              />
            </Field>
          ) : null}
        </div>
        <Field label={t("import.file")} id="import-file" hint={t("import.textHint")}>
          <input
            id="import-file"
            type="file"
            accept=".csv,.json,text/csv,application/json"
            aria-describedby="import-file-hint"
            className="block w-full max-w-md cursor-pointer rounded-6 border border-ink-3/55 bg-surface text-14 file:me-3 file:min-h-9 file:cursor-pointer file:border-0 file:bg-sunken file:px-3.5 file:font-semibold file:text-ink hover:border-ink-3"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </Field>
        <Field label={t("import.paste")} id="import-text" error={mistake}>
          <TextArea
            rows={6}
            spellCheck={false}
            className="max-h-64 font-mono"
            value={text}
            aria-label={fileName ? `${t("import.paste")} (${fileName})` : undefined}
            onChange={(event) => changed(() => setText(event.target.value))}
          />
        </Field>
        <Checkbox
          label={t("import.publish")}
          hint={t("import.publishHint")}
          checked={publish}
          onChange={(event) => changed(() => setPublish(event.target.checked))}
        />
        <FormFailure failure={run.error ? failureOf(run.error) : null} attempt={run.submittedAt} />
        <div>
          <Button type="submit" variant={run.data ? "outline" : "primary"} busy={run.isPending}>
            {t("import.check")}
          </Button>
        </div>
      </form>
      {run.data ? (
        <ImportResult
          result={run.data}
          kind={format === "csv" ? kind : null}
          published={publish}
          busy={run.isPending}
          onApply={() => send(false)}
        />
      ) : null}
    </div>
  );
}
