import type { Picture } from "@/domain/catalog/illustration";

interface PictureStillProps {
  picture: Picture;
  width?: number | string;
  height?: number | string;
  className?: string;
}

/** An uploaded picture of an item, whole and undistorted whatever its shape. */
export function PictureStill({ picture: { mediaId, alt }, width, height, className }: PictureStillProps) {
  return (
    // biome-ignore lint/performance/noImgElement: the server has scaled it already, and its optimiser has no session.
    <img
      src={`/api/media/${mediaId}`}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      className={`min-h-0 min-w-0 object-contain${className ? ` ${className}` : ""}`}
      style={{ width, height }}
    />
  );
}
