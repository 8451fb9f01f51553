import type { CommitCounts } from "../../core/replay/replay-report.ts";

/** A count of commits with its share in all of them: `3 (12.5 %)`. */
export function share(count: number, { commits }: Pick<CommitCounts, "commits">): string {
  return commits === 0 ? `${count}` : `${count} (${((100 * count) / commits).toFixed(1)} %)`;
}
