import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { FigurePlayer } from "@/components/figure/figure-player";
import { FigureStill } from "@/components/figure/figure-still";
import type { PoseData } from "@/domain/figure/pose-data";

declare global {
  interface Window {
    /** Shows the moving figure of a pose; it starts when its button is pressed. Marks "drawn" for each new picture. */
    showPlayer: (pose: PoseData) => void;
    /** Draws a list of small stills. */
    drawStills: (poses: PoseData[]) => void;
  }
}

// The page that the bench measures: the portal's own components, and nothing else that could cost time.
const stage = document.body.appendChild(document.createElement("div"));
const root = createRoot(stage);
new MutationObserver(() => performance.mark("drawn")).observe(stage, { childList: true, subtree: true });

window.showPlayer = (pose) =>
  flushSync(() => root.render(<FigurePlayer key={pose.key} pose={pose} side="right" label="" />));
window.drawStills = (poses) =>
  flushSync(() =>
    root.render(
      poses.map((pose) => (
        <FigureStill
          key={pose.key}
          pose={pose}
          side="right"
          at="effort"
          label=""
          width={66}
          height={48}
          arrows={false}
        />
      )),
    ),
  );
