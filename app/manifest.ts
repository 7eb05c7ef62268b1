import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

/** What a phone needs to put the portal on its home screen. It opens where the client's day is. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("ui.app");
  return {
    id: "/my",
    name: t("name"),
    short_name: t("name"),
    description: t("description"),
    start_url: "/my",
    scope: "/",
    display: "standalone",
    background_color: "#faf7f3",
    theme_color: "#faf7f3",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
