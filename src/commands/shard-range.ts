import { compactOwn } from "../core/shard/compact-own.ts";
import { partOf, type ShardChoice, shardCommits } from "../core/shard/shard.ts";
import { VERSION } from "../core/version.ts";
import { listCommits } from "../io/history/rev-list.ts";
import type { Repository } from "../io/open-git.ts";
import type { CheckOutcome } from "./check.ts";
import { judgeRangeParts, type RangeJudging } from "./range-parts.ts";
import { settingsFingerprint } from "./settings-fingerprint.ts";

/**
 * The part of a range's report that is one shard.
 *
 * @throws SpecCheckError `git` or `object` when Git fails, or at the end of a shallow clone.
 */
export async function shardRange(
  repository: Repository,
  judging: RangeJudging,
  choice: ShardChoice,
): Promise<CheckOutcome> {
  const { range, net, setup, paths, perCommit } = judging;
  const { commits: all } = await listCommits(repository.git, range.head, range.bases);
  const part = (commits: readonly string[]) => partOf(commits, choice);
  const { own, commits, notices } = await judgeRangeParts(repository, { ...judging, part });
  return {
    report: {
      ...net,
      ...(commits === null ? {} : { commits }),
      shard: {
        ...choice,
        version: VERSION,
        settings: settingsFingerprint(setup),
        asked: { perCommit, assumeSpecs: false, paths: paths.toSorted() },
        commits: shardCommits(all, choice),
        own: compactOwn(own),
      },
    },
    notices: [...setup.notices, ...notices],
  };
}
