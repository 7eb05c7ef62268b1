import { classNames } from "./class-names";

/** A quiet block of the size of what comes; give it width and height by class so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={classNames("animate-breathe rounded-6 bg-line/60", className)} />;
}

type SkeletonRowsProps = {
  /** What is loading, for those who cannot see the blocks. */
  label: string;
  rows: number;
  /** Height of one row as a class, the same as the real row. */
  rowClassName?: string;
  className?: string;
};

export function SkeletonRows({ label, rows, rowClassName = "h-15", className }: SkeletonRowsProps) {
  const lengths = ["w-2/5", "w-1/3", "w-1/2"];
  return (
    <div role="status" aria-label={label} className={className}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className={classNames("flex items-center gap-3 border-line border-b", rowClassName)}>
          <Skeleton className="size-4.5 rounded-full" />
          <Skeleton className={classNames("h-3.5", lengths[row % lengths.length])} />
          <Skeleton className="ms-auto h-3.5 w-16" />
        </div>
      ))}
    </div>
  );
}
