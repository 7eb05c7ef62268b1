import { useTranslations } from "next-intl";
import { classNames } from "../ui/class-names";
import { Station } from "./station";
import type { StationHue, StationState } from "./station-state";

export type SessionLineProps = {
  stations: ReadonlyArray<{ key: string; state: StationState; hue: StationHue }>;
  /** The index of the exercise on screen. */
  current: number;
  className?: string;
};

/** The progress of a session: one station for each exercise, 20 in size, 48 apart while they fit. */
export function SessionLine({ stations, current, className }: SessionLineProps) {
  const t = useTranslations("ui.line");
  return (
    <div
      role="img"
      aria-label={t("position", { position: current + 1, count: stations.length })}
      className={classNames("relative mx-auto flex w-full items-center justify-between", className)}
      style={{ maxWidth: `${(stations.length - 1) * 48 + 20}px` }}
    >
      <span aria-hidden="true" className="absolute inset-x-2.5 top-1/2 -translate-y-1/2 border-line border-t-[1.5px]" />
      {stations.map((station) => (
        <Station
          key={station.key}
          state={station.state}
          hue={station.hue}
          client
          size={stations.length > 8 ? 12 : 20}
        />
      ))}
    </div>
  );
}
