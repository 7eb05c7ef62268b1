"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { sendPicture } from "@/components/catalog/send-picture";
import { whitePaper } from "@/components/handout/letterhead";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useAnnounce } from "@/components/ui/toast";
import { logoLimits, pictureLimits, pictureTypes } from "@/domain/media/limits";

/** The practice's logo, as it stands on handouts and reports: chosen, looked at, taken away and brought back. */
export function LogoForm() {
  const t = useTranslations("people.logo");
  const problems = useTranslations("catalog.picture.problem");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const id = useId();
  const practiceKey = trpc.people.practice.queryKey({});
  const { data: practice } = useSuspenseQuery(trpc.people.practice.queryOptions({}));
  const show = (logoId: string | null) =>
    queries.setQueryData(practiceKey, (known) => (known ? { ...known, logoId } : known));
  const choose = useMutation(trpc.people.chooseLogo.mutationOptions({ onSuccess: ({ logoId }) => show(logoId) }));
  const send = useMutation({
    mutationFn: (file: File) => sendPicture(file, "logo"),
    onSuccess: (sent) => {
      if (!sent.ok) return;
      show(sent.mediaId);
      announce({ message: t("saved"), tone: "good" });
    },
  });
  const { logoId } = practice;
  const remove = () =>
    choose.mutate(
      { mediaId: null },
      { onSuccess: () => announce({ message: t("removed"), undo: () => choose.mutate({ mediaId: logoId }) }) },
    );
  const reason = send.isError || choose.isError ? "offline" : send.data && !send.data.ok ? send.data.reason : null;
  return (
    <section aria-labelledby={`${id}-title`} className="mt-12 max-w-xl">
      <h2 id={`${id}-title`} className="title-18">
        {t("title")}
      </h2>
      <p className="mt-1 prose-width text-ink-2">{t("lead")}</p>
      {logoId ? (
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <span
            className="grid h-24 w-56 place-items-center rounded-12 border border-line p-3"
            style={{ backgroundColor: whitePaper }}
          >
            {/* biome-ignore lint/performance/noImgElement: small, private, and already as small as it gets. */}
            <img src={`/api/media/${logoId}`} alt={t("alt")} className="max-h-full max-w-full" />
          </span>
          <Button variant="text" busy={choose.isPending} onClick={remove}>
            {t("remove")}
          </Button>
        </div>
      ) : null}
      <Field
        id={id}
        className="mt-4"
        label={logoId ? t("replace") : t("choose")}
        hint={t("hint", { megabytes: pictureLimits.bytes / 1_000_000 })}
        error={reason && (reason === "picture_small" ? t("small", { pixels: logoLimits.leastSide }) : problems(reason))}
      >
        <input
          id={id}
          type="file"
          accept={pictureTypes.join(",")}
          disabled={send.isPending}
          aria-describedby={`${id}-hint`}
          className="block w-full max-w-md cursor-pointer rounded-6 border border-ink-3/55 bg-surface text-14 file:me-3 file:min-h-9 file:cursor-pointer file:border-0 file:bg-sunken file:px-3.5 file:font-semibold file:text-ink hover:border-ink-3"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) send.mutate(file);
          }}
        />
      </Field>
      <p role="status" className="mt-1 text-14 text-ink-2 empty:hidden">
        {send.isPending ? t("sending") : null}
      </p>
    </section>
  );
}
