import { rangeReport } from "../core/history/range-report.ts";
import type { ShardChoice } from "../core/shard/shard.ts";
import { readRange } from "../io/history/read-range.ts";
import { openGit } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { addBullets } from "./add-bullets.ts";
import type { CheckOutcome, JudgedPlace } from "./check.ts";
import { judgeRange } from "./judge-ranges.ts";
import { judgeRangeParts } from "./range-parts.ts";

/** What a check of a range is asked. */
export interface RangeOptions extends JudgedPlace {
  /** `A..B` or `A...B`, as given. */
  readonly range: string;
  /** Whether each commit is judged by itself as well. */
  readonly perCommit: boolean;
  /** Which part of the commits is to be judged, null for all. */
  readonly shard: ShardChoice | null;
}

/**
 * Judges what a range of commits changes as a whole, by the configuration of its right end, and each commit by itself
 * where that is asked for. Needs no work tree. Of a shard the commits are a part of the range's, and nothing is
 * exempted yet: `mergeShards` does that once all are there.
 *
 * @throws SpecCheckError `usage` for what is no range and for a path outside of the repository, `git` where two ends
 *   have no commit in common, `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function checkRange(options: RangeOptions): Promise<CheckOutcome> {
  const { configFile, perCommit, shard } = options;
  const repository = await openGit(options.cwd, options.env);
  const paths = options.paths.map((path) => rootRelative(path, repository));
  const range = await readRange(repository.git, options.range);
  const { setup, after, report } = await judgeRange(repository, range, { configFile, paths });
  const net = await addBullets(repository.git, report, { setup, after });
  const judging = { range, net, setup, paths, perCommit };
  if (shard === null) {
    const { notices, ...parts } = await judgeRangeParts(repository, judging);
    return { report: rangeReport(net, parts), notices: [...setup.notices, ...notices] };
  }
  const { shardRange } = await import("./shard-range.ts");
  return shardRange(repository, judging, shard);
}
