"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { pictureSchema } from "@/domain/catalog/illustration";
import { pictureLimits, pictureTypes } from "@/domain/media/limits";
import { PictureStill } from "../figure/picture-still";
import { Button } from "../ui/button";
import { Field, FieldGroup } from "../ui/field";
import { TextInput } from "../ui/text-input";
import { textOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";
import { sendPicture } from "./send-picture";

const altPath = "picture.alt";

/** A picture for an item without a figure: chosen, sent at once, described, taken away. It counts from the next save on. */
export function PictureField({ path, label, hint, optional, value, onValueChange, errorOf }: FieldControlProps) {
  const t = useTranslations("catalog.picture");
  const chosen = typeof value === "object" && value !== null ? value : null;
  const mediaId = pictureSchema.shape.mediaId.safeParse(chosen && Reflect.get(chosen, "mediaId")).data;
  const alt = textOf(chosen && Reflect.get(chosen, "alt"));
  const send = useMutation({
    mutationFn: (file: File) => sendPicture(file),
    onSuccess: (sent) => {
      if (sent.ok) onValueChange({ mediaId: sent.mediaId, alt });
    },
  });
  const reason = send.isError ? "offline" : send.data && !send.data.ok ? send.data.reason : null;
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} optional={optional} error={errorOf(path)}>
      <div className="flex flex-col gap-4">
        {mediaId ? (
          <div className="flex flex-wrap items-start gap-4">
            <span className="grid h-40 w-56 place-items-center overflow-hidden rounded-12 bg-thumb">
              <PictureStill picture={{ mediaId, alt }} className="h-full w-full" />
            </span>
            <div className="flex min-w-0 grow basis-64 flex-col items-start gap-3">
              <Field
                id={fieldId(altPath)}
                label={t("alt")}
                hint={t("altHint")}
                error={errorOf(altPath)}
                className="w-full"
              >
                <TextInput
                  value={alt}
                  maxLength={200}
                  onChange={(event) => onValueChange({ mediaId, alt: event.target.value })}
                />
              </Field>
              <Button variant="text" onClick={() => onValueChange(undefined)}>
                {t("remove")}
              </Button>
            </div>
          </div>
        ) : null}
        <Field
          id={`${fieldId(path)}-file`}
          label={mediaId ? t("replace") : t("choose")}
          hint={t("fileHint", { megabytes: pictureLimits.bytes / 1_000_000 })}
          error={reason ? t(`problem.${reason}`) : null}
        >
          <input
            id={`${fieldId(path)}-file`}
            type="file"
            accept={pictureTypes.join(",")}
            disabled={send.isPending}
            aria-describedby={`${fieldId(path)}-file-hint`}
            className="block w-full max-w-md cursor-pointer rounded-6 border border-ink-3/55 bg-surface text-14 file:me-3 file:min-h-9 file:cursor-pointer file:border-0 file:bg-sunken file:px-3.5 file:font-semibold file:text-ink hover:border-ink-3"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) send.mutate(file);
            }}
          />
        </Field>
        <p role="status" className="text-14 text-ink-2 empty:hidden">
          {send.isPending ? t("sending") : null}
        </p>
      </div>
    </FieldGroup>
  );
}
