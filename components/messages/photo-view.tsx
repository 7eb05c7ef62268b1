"use client";

import { ImageOff, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { ModalSurface } from "@/components/ui/modal-surface";

type PhotoViewProps = { mediaId: string; width: number; height: number; label: string };

/** A photo in a message: small among the words, large in a dialog that Escape closes. Phones do not keep it. */
export function PhotoView({ mediaId, width, height, label }: PhotoViewProps) {
  const t = useTranslations("messages");
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  // It may have failed before this page was alive.
  const look = (image: HTMLImageElement | null) => {
    if (image?.complete && image.naturalWidth === 0) setMissing(true);
  };
  const picture = { src: `/api/media/${mediaId}`, width, height };
  if (isMissing)
    return (
      <p className="mt-1 flex items-center gap-1.5 text-14 text-ink-2">
        <ImageOff size={16} aria-hidden="true" className="shrink-0" /> {t("photo.needsNetwork", { label })}
      </p>
    );
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={t("photo.open", { label })}
        className="mt-1 block overflow-hidden rounded-12"
      >
        {/* biome-ignore lint/performance/noImgElement: a private photo that the portal has made small already. */}
        <img
          {...picture}
          ref={look}
          alt={label}
          onError={() => setMissing(true)}
          className="max-h-60 w-auto max-w-full"
        />
      </button>
      {isOpen ? (
        <ModalSurface
          label={label}
          onClose={() => setOpen(false)}
          className="m-auto max-h-dvh max-w-[min(96vw,1240px)] bg-surface p-3"
        >
          <div className="flex justify-end pb-2">
            <IconButton size={48} label={t("photo.close")} onClick={() => setOpen(false)} data-autofocus>
              <X size={22} aria-hidden="true" />
            </IconButton>
          </div>
          {/* biome-ignore lint/performance/noImgElement: as above. */}
          <img {...picture} alt={label} className="mx-auto max-h-[80dvh] w-auto max-w-full rounded-12" />
        </ModalSurface>
      ) : null}
    </>
  );
}
