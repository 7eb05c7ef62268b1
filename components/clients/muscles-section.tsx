import { useTranslations } from "next-intl";
import { MuscleMap } from "@/components/figure/muscle-map";
import { Section } from "@/components/ui/card";
import type { NotedMuscle } from "@/domain/plan/muscle-states";

/** How the muscles of a client's causes stand, by side, drawn on the server; nothing where no cause names one. */
export function MusclesSection({ muscles }: { muscles: readonly NotedMuscle[] }) {
  const t = useTranslations("clients.page");
  if (muscles.length === 0) return null;
  const marked = muscles.map(({ title, plainName: _, ...muscle }) => ({ ...muscle, name: title }));
  return (
    <Section id="muscles-title" title={t("muscles")} note={t("musclesNote")}>
      <MuscleMap muscles={marked} view="both" height={420} />
    </Section>
  );
}
