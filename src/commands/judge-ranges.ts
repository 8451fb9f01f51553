import type { Tree } from "../core/change-set.ts";
import type { Report } from "../core/report.ts";
import { type CommitRange, walkRanges } from "../io/history/walk-ranges.ts";
import type { Repository } from "../io/open-git.ts";
import { committedSetups } from "./committed-setup.ts";
import { judgeChanges, type ManySided } from "./judge-changes.ts";
import type { Setup } from "./setup.ts";

/** A range of commits with the report of what it changes as a whole. */
export interface JudgedRange<R extends CommitRange> {
  readonly range: R;
  /** What its head says it is judged by. */
  readonly setup: Setup;
  /** The files at its head. */
  readonly after: Tree;
  readonly report: Report;
}

/** What ranges are judged by, and what narrows the judgement. */
export interface RangeJudgeOptions {
  /** The file named by `--config`, as given, or null to search. */
  readonly configFile: string | null;
  /** Files and folders, relative to the root; empty for all. */
  readonly paths: readonly string[];
}

/**
 * Judges what ranges of commits change as a whole, each by the configuration of its head, in the order given.
 *
 * @throws SpecCheckError `git` or `object` when Git fails, `config` for a wrong configuration.
 */
export async function* judgeRanges<R extends CommitRange>(
  repository: Repository,
  ranges: readonly R[],
  { configFile, paths }: RangeJudgeOptions,
): AsyncGenerator<JudgedRange<R>> {
  const setupOf = committedSetups(repository, configFile);
  async function* changes(): AsyncGenerator<ManySided & { readonly range: R }> {
    for await (const { range, listing, sides } of walkRanges(repository, ranges)) {
      yield { range, sides, setup: await setupOf(listing) };
    }
  }
  for await (const { change, report } of judgeChanges(repository.git, changes(), paths)) {
    const [{ after }] = change.sides;
    yield { range: change.range, setup: change.setup, after, report };
  }
}

/** Judges a single range. Fails like the above. */
export async function judgeRange<R extends CommitRange>(
  repository: Repository,
  range: R,
  options: RangeJudgeOptions,
): Promise<JudgedRange<R>> {
  for await (const judged of judgeRanges(repository, [range], options)) return judged;
  throw new Error("a range that was not judged");
}
