import type { ChangeSet } from "../core/change-set.ts";
import type { Commit } from "../core/history/commit.ts";
import { objectsOf, planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { prefetchedGit } from "../io/history/prefetched-git.ts";
import { type WalkedCommit, walkCommits } from "../io/history/walk-commits.ts";
import type { Repository } from "../io/open-git.ts";
import type { JudgeOptions } from "./judge-change-set.ts";
import { judgeSides } from "./judge-sides.ts";

/** A commit with the report of it alone. */
export interface JudgedCommit {
  readonly commit: Commit;
  readonly report: Report;
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
  for (const { commit, sides } of batch) {
    yield { commit, report: await judgeSides(prefetched, sides, options) };
  }
}
