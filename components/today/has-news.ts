import type { Today } from "@/domain/progress/dtos";

/** Whether anything changed since the client's last log. */
export const hasNews = ({ changed, news }: Pick<Today, "changed" | "news">): boolean =>
  changed !== null || news.retests.length > 0 || news.causes.length > 0;
