import type { Shard } from "../core/shard/shard.ts";

/** What standard error says when a part was judged: that nothing is decided yet. */
export function shardLine({ index, count, commits }: Shard): string {
  return `part ${index} of ${count} judged, ${commits.own} of ${commits.all} commits; the verdict comes from \`spec-check merge-reports\` with all parts`;
}
