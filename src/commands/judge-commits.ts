import type { ChangeSet } from "../core/change-set.ts";
import { exemptCommit } from "../core/exempt/exempt-commit.ts";
import { touchedNames } from "../core/exempt/touched-names.ts";
import type { Commit } from "../core/history/commit.ts";
import { objectsOf, planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { prefetchedGit } from "../io/history/prefetched-git.ts";
import { type WalkedCommit, walkCommits } from "../io/history/walk-commits.ts";
import type { Repository } from "../io/open-git.ts";
import type { JudgeOptions } from "./judge-change-set.ts";
import { judgeSides } from "./judge-sides.ts";

/** A commit with the report of it alone, what its own trailers exempt being exempt. */
export interface JudgedCommit {
  readonly commit: Commit;
  readonly report: Report;
  /** Lines for the user about trailers that exempt nothing. */
  readonly notices: readonly string[];
}

/** How commits are judged. */
export interface CommitOptions extends JudgeOptions {
  /** What is judged in place of a change, absent for the change itself. */
  readonly view?: (changeSet: ChangeSet) => ChangeSet;
}

/** Objects whose contents are in memory at a time. */
const OBJECTS = 400;

/**
 * Judges each commit by itself, in the order given (parents first): a merge for what it did itself. Contents are read
 * for many commits at once, since starting Git takes longer than reading.
 *
 * @throws SpecCheckError `git` or `object` when Git fails, or at the end of a shallow clone.
 */
export async function* judgeCommits(
  repository: Repository,
  oids: readonly string[],
  { view = (changeSet) => changeSet, ...options }: CommitOptions,
): AsyncGenerator<JudgedCommit> {
  let batch: WalkedCommit[] = [];
  let objects = new Set<string>();
  for await (const { commit, sides } of walkCommits(repository, oids)) {
    const [first, ...others] = sides;
    const walked: WalkedCommit = { commit, sides: [view(first), ...others.map(view)] };
    batch.push(walked);
    for (const oid of objectsToRead(walked, options)) objects.add(oid);
    if (objects.size < OBJECTS) continue;
    yield* judgeBatch(repository, { batch, objects, options });
    batch = [];
    objects = new Set();
  }
  yield* judgeBatch(repository, { batch, objects, options });
}

/** Of a merge only few are read, which is told later. */
function objectsToRead({ sides }: WalkedCommit, { setup, paths }: JudgeOptions): readonly string[] {
  const [only, ...others] = sides;
  return others.length > 0 ? [] : planCheck(only, setup.mapping, { paths }).modules.flatMap(objectsOf);
}

interface Batch {
  readonly batch: readonly WalkedCommit[];
  readonly objects: ReadonlySet<string>;
  readonly options: JudgeOptions;
}

async function* judgeBatch(
  { git }: Repository,
  { batch, objects, options }: Batch,
): AsyncGenerator<JudgedCommit> {
  const prefetched = objects.size > OBJECTS * 4 ? git : prefetchedGit(git, await git.catFiles(objects));
  const { mapping } = options.setup;
  for (const { commit, sides } of batch) {
    const report = await judgeSides(prefetched, sides, options);
    const [{ changes }] = sides;
    const touched = () => touchedNames(planCheck(sides[0], mapping, { paths: [] }), changes);
    yield { commit, ...exemptCommit(report, commit, touched) };
  }
}
