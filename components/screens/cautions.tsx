"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type CautionItem, useCautionWords } from "@/components/catalog/caution-words";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Screens } from "@/domain/assessment/screen-dtos";
import type { Contraindication } from "@/domain/catalog/kinds";

type CautionsProps = {
  clientId: string;
  cautions: Screens["cautions"];
  suggested: readonly Contraindication[];
  canChange: boolean;
};

/** Contraindication codes that hold for this client now; the newest list points at some. */
export function Cautions({ clientId, cautions, suggested, canChange }: CautionsProps) {
  const t = useTranslations("screens");
  const words = useCautionWords();
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const [code, setCode] = useState<Contraindication | "">("");
  const [note, setNote] = useState("");
  const record = useMutation(
    trpc.screens.recordCaution.mutationOptions({
      onSuccess: async (_saved, { code: added }) => {
        await refresh();
        announce({ message: t("cautions.added", { text: words.title(added) }) });
        setCode("");
        setNote("");
      },
    }),
  );
  const end = useMutation(trpc.screens.endCaution.mutationOptions({ onSuccess: refresh }));
  const failure = failureText(record.error ? failureOf(record.error) : null);
  const left = words.items.filter(({ key }) => !cautions.some((caution) => caution.code === key));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (code) record.mutate({ clientId, code, note: note.trim() || null });
  }

  return (
    <Section id="cautions-title" title={t("cautions.title")}>
      <p className="prose-width text-ink-2">{cautions.length > 0 ? t("cautions.body") : t("cautions.none")}</p>
      <ul>
        {cautions.map((caution) => (
          <li key={caution.id} className="flex items-center justify-between gap-3 border-line border-b py-1.5">
            <span>
              {words.title(caution.code)}
              {caution.note ? <span className="text-ink-2"> · {caution.note}</span> : null}
              <CautionEffect item={words.itemOf(caution.code)} />
            </span>
            {canChange ? (
              <Button
                variant="text"
                busy={end.isPending && end.variables?.cautionId === caution.id}
                onClick={() =>
                  end.mutate(
                    { cautionId: caution.id },
                    {
                      onSuccess: () =>
                        announce({
                          message: t("cautions.ended", { text: words.title(caution.code) }),
                          undo: () => record.mutate({ clientId, code: caution.code, note: caution.note }),
                        }),
                    },
                  )
                }
              >
                {t("cautions.endShort")}
                <span className="sr-only">: {words.title(caution.code)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {canChange && suggested.length > 0 ? (
        <div className="mt-3">
          <p className="text-ink-2">{t("cautions.suggested")}</p>
          <div className="mt-1 flex flex-wrap gap-2">
            {suggested.map((known) => (
              <Button key={known} variant="soft" onClick={() => record.mutate({ clientId, code: known })}>
                {words.title(known)}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
      {canChange ? (
        <form onSubmit={submit} className="mt-4 flex flex-wrap items-end gap-3">
          <Field label={t("cautions.add")} error={failure.fields.code} className="min-w-0 flex-[2_1_16rem]">
            <Select
              value={code}
              onChange={(event) => setCode(event.target.value)}
              options={left.map(({ key, title }) => ({ value: key, label: title }))}
            />
          </Field>
          <Field label={t("cautions.noteLabel")} optional className="min-w-0 flex-[1_1_10rem]">
            <TextInput value={note} onChange={(event) => setNote(event.target.value)} maxLength={300} />
          </Field>
          <Button type="submit" busy={record.isPending} disabled={code === ""}>
            {t("cautions.save")}
          </Button>
        </form>
      ) : null}
    </Section>
  );
}

/** What it does to the plan, in the catalog's words; and the level it calls for. */
function CautionEffect({ item }: { item: CautionItem | null }) {
  const t = useTranslations("catalog.option.answerLevel");
  if (!item) return null;
  return (
    <span className="block text-14 text-ink-2">
      {item.effectText}
      {item.level ? <span className="font-semibold text-ink"> {t(item.level)}.</span> : null}
    </span>
  );
}
