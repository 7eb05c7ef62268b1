"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { ModalSurface } from "@/components/ui/modal-surface";

type PhotoViewProps = { mediaId: string; width: number; height: number; label: string };

/** A photo in a message: small among the words, large in a dialog that Escape closes. */
export function PhotoView({ mediaId, width, height, label }: PhotoViewProps) {
  const t = useTranslations("messages");
  const [isOpen, setOpen] = useState(false);
  const picture = { src: `/api/media/${mediaId}`, width, height };
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={t("photo.open", { label })}
        className="mt-1 block overflow-hidden rounded-12"
      >
        {/* biome-ignore lint/performance/noImgElement: a private photo that the portal has made small already. */}
        <img {...picture} alt={label} className="max-h-60 w-auto max-w-full" />
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
