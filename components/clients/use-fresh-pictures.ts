import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Landmark } from "@/domain/assessment/cause-dtos";
import type { NotedMuscle } from "@/domain/plan/muscle-states";

/** The pelvis and the muscles are drawn on the server: asks for them anew once what they show has changed. */
export function useFreshPictures({ landmarks, muscles }: { landmarks: Landmark[]; muscles: NotedMuscle[] }): void {
  const router = useRouter();
  const shown = JSON.stringify([landmarks, muscles]);
  const drawn = useRef(shown);
  useEffect(() => {
    if (drawn.current === shown) return;
    drawn.current = shown;
    router.refresh();
  }, [shown, router]);
}
