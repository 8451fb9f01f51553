import { assumeSpecs } from "../core/replay/assume-specs.ts";
import type { ReplayReport } from "../core/replay/replay-report.ts";
import { ReplayTally } from "../core/replay/replay-tally.ts";
import { partOf, type ShardChoice, shardCommits } from "../core/shard/shard.ts";
import { VERSION } from "../core/version.ts";
import { readCommitListing } from "../io/history/commit-changes.ts";
import { readRange } from "../io/history/read-range.ts";
import { listCommits } from "../io/history/rev-list.ts";
import { openGit, type Repository } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { readIndex } from "../io/staged-changes.ts";
import type { JudgedPlace } from "./check.ts";
import { committedSetups } from "./committed-setup.ts";
import { judgeCommits } from "./judge-commits.ts";
import { settingsFingerprint } from "./settings-fingerprint.ts";
import type { Setup } from "./setup.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What a replay is asked. */
export interface ReplayOptions extends JudgedPlace {
  /** `A..B` or `A...B`, as given. */
  readonly range: string;
  /** Whether every source is taken to have had its spec. */
  readonly assumeSpecs: boolean;
  /** Which part of the commits is to be judged, null for all. */
  readonly shard: ShardChoice | null;
  /** Told after each commit: how many are done, and of how many. */
  readonly onProgress: (done: number, all: number) => Promise<void>;
}

/** What a replay answers. */
export interface ReplayOutcome {
  readonly report: ReplayReport;
  /** Lines for standard error. */
  readonly notices: readonly string[];
}

/**
 * Judges every commit of a range as if the hook had been there, by the configuration of today: that of the index, so
 * that settings can be tried on the past before they block anybody.
 *
 * @throws SpecCheckError `usage` for what is no range, `config` for a wrong configuration, `git` or `object` when the
 *   history cannot be read.
 */
export async function replay(options: ReplayOptions): Promise<ReplayOutcome> {
  const repository = await openGit(options.cwd, options.env);
  const paths = options.paths.map((path) => rootRelative(path, repository));
  const { bases, head } = await readRange(repository.git, options.range);
  const setup = await setupOfToday(repository, head, options.configFile);
  const { commits: all } = await listCommits(repository.git, head, bases);
  const { shard } = options;
  const commits = shard === null ? all : partOf(all, shard);
  const assumed = options.assumeSpecs ? assumeSpecs(setup.mapping) : null;
  const judging =
    assumed === null
      ? { setup, paths }
      : { setup: { ...setup, mapping: assumed.mapping }, paths, view: assumed.view };
  const tally = new ReplayTally();
  let done = 0;
  for await (const { commit, report } of judgeCommits(repository, commits, judging)) {
    const { oid, day, subject } = commit;
    const { verdict, modules, findings } = report;
    tally.add({ oid, day, subject, verdict, modules, findings });
    done += 1;
    await options.onProgress(done, commits.length);
  }
  const report = tally.report({ base: bases[0], head });
  if (shard === null) return { report, notices: setup.notices };
  const asked = { perCommit: false, assumeSpecs: options.assumeSpecs, paths: paths.toSorted() };
  const settings = settingsFingerprint(setup);
  const own = { ...shard, version: VERSION, settings, asked, commits: shardCommits(all, shard) };
  return { report: { ...report, shard: own }, notices: setup.notices };
}

async function setupOfToday(repository: Repository, head: string, configFile: string | null): Promise<Setup> {
  const { root } = repository;
  return root === null
    ? committedSetups(repository, configFile)(await readCommitListing(repository, head))
    : stagedSetup({ ...repository, root }, await readIndex(repository), configFile);
}
