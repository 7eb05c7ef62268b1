import { useTranslations } from "next-intl";
import type { Thread } from "@/domain/messages/dtos";

/** The practice's promise in words. Without one, that none is made: nothing is promised that nobody watches. */
export function useAnswerWords(): (practice: Thread["practice"]) => string {
  const t = useTranslations("messages.answer");
  return ({ name, answerTime }) => (answerTime === null ? t("none", { name }) : t("within", { name, answerTime }));
}
