"use client";

import { Camera, Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { pictureTypes } from "@/domain/media/limits";
import { longestMessage } from "@/domain/messages/limits";
import { type PhotoFailure, sendPhoto } from "./send-photo";

type Photo = { url: string; part: number; mediaId: string | null; failure: PhotoFailure | null };

type ComposeProps = {
  size: 36 | 48;
  /** Where photos go: `own`, or a client's id. */
  thread: string;
  disabled?: boolean;
  /** What the text calls for, above the box. */
  advice?: (text: string) => ReactNode;
  /** Resolves when it is kept; the box is empty then. A text that was not taken stays. */
  onSend: (written: { text: string; photoId: string | null }) => Promise<void>;
};

/** A box for words and one photo. A photo goes to the portal when it is chosen, and needs a network. */
export function Compose({ size, thread, disabled = false, advice, onSend }: ComposeProps) {
  const t = useTranslations("messages");
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [photo, setPhoto] = useState<Photo | null>(null);
  const [hint, setHint] = useState<"noNetwork" | "empty" | "failed" | null>(null);
  const [isBusy, setBusy] = useState(false);
  const url = photo?.url;
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);
  const isUploading = photo !== null && photo.mediaId === null && photo.failure === null;

  async function choose(file: File | undefined) {
    if (!file) return;
    const preview = URL.createObjectURL(file);
    const change = (part: Partial<Photo>) => setPhoto((now) => (now?.url === preview ? { ...now, ...part } : now));
    setPhoto({ url: preview, part: 0, mediaId: null, failure: null });
    const sent = await sendPhoto(file, thread, (part) => change({ part }));
    change(sent.ok ? { mediaId: sent.mediaId, part: 1 } : { failure: sent.reason });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const photoId = photo?.mediaId ?? null;
    if (text.trim() === "" && photoId === null) return setHint("empty");
    setBusy(true);
    try {
      await onSend({ text: text.trim(), photoId });
      setText("");
      setPhoto(null);
      setHint(null);
    } catch {
      setHint("failed");
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      {advice?.(text)}
      {photo ? (
        <div className="on-sunken flex items-center gap-3 rounded-12 p-2">
          {photo.failure === "heic" ? null : (
            // biome-ignore lint/performance/noImgElement: the photo on this device, before it is sent.
            <img src={photo.url} alt={t("photo.preview")} className="size-16 rounded-6 object-cover" />
          )}
          <p className="min-w-0 grow text-14" role="status">
            {photo.failure ? (
              <span className="font-semibold text-urgent">{t(`photo.failure.${photo.failure}`)}</span>
            ) : photo.mediaId ? (
              t("photo.ready")
            ) : (
              t("photo.sending", { percent: Math.round(photo.part * 100) })
            )}
          </p>
          <IconButton size={48} label={t("photo.remove")} onClick={() => setPhoto(null)}>
            <X size={20} aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
      <label htmlFor={id} className="sr-only">
        {t("label")}
      </label>
      <TextArea
        id={id}
        size={48}
        rows={2}
        value={text}
        maxLength={longestMessage}
        placeholder={t("placeholder")}
        disabled={disabled}
        onChange={(event) => {
          setText(event.target.value);
          setHint(null);
        }}
      />
      {hint ? (
        <p role="alert" className="text-14 text-urgent">
          {t(`hint.${hint}`)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={picker}
          type="file"
          accept={pictureTypes.join(",")}
          className="hidden"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Button
          size={size}
          icon={<Camera size={18} aria-hidden="true" />}
          disabled={disabled || isUploading}
          onClick={() => (navigator.onLine ? picker.current?.click() : setHint("noNetwork"))}
        >
          {t("photo.add")}
        </Button>
        <span className="grow text-end text-12 text-ink-2" aria-live="polite">
          {text.length > longestMessage - 400 ? t("left", { count: longestMessage - text.length }) : null}
        </span>
        <Button
          type="submit"
          variant="primary"
          size={size}
          busy={isBusy}
          disabled={disabled || isUploading}
          icon={<Send size={18} aria-hidden="true" />}
        >
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
