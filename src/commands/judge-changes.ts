import type { ChangeSet } from "../core/change-set.ts";
import { objectsOf, planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import type { Git } from "../io/git.ts";
import { KeptTexts } from "../io/history/kept-texts.ts";
import { judgeSides, pathsOfAll } from "./judge-sides.ts";
import { knownModules } from "./known-modules.ts";
import type { Setup } from "./setup.ts";

/** A change among many, against each of its bases. */
export interface ManySided {
  readonly sides: readonly [ChangeSet, ...ChangeSet[]];
  readonly setup: Setup;
}

/** A change with the report of it alone. */
export interface JudgedChange<Change> {
  readonly change: Change;
  readonly report: Report;
}

/** Objects whose contents are asked for at a time, and changed files. */
const OBJECTS = 400;
const FILES = 50_000;

/** Bytes of contents kept for the changes to come. */
const KEPT = 32_000_000;

/**
 * Judges many changes, each by itself and in the order given. Contents are read for many at once, since starting Git
 * takes longer than reading.
 *
 * @param paths files and folders, relative to the root; empty for all.
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function* judgeChanges<Change extends ManySided>(
  git: Git,
  changes: AsyncIterable<Change>,
  paths: readonly string[],
): AsyncGenerator<JudgedChange<Change>> {
  const texts = new KeptTexts(KEPT);
  let batch: Change[] = [];
  let objects = new Set<string>();
  let files = 0;
  for await (const change of changes) {
    batch.push(change);
    for (const oid of objectsToRead(change, paths)) objects.add(oid);
    files += change.sides.reduce((sum, side) => sum + side.changes.length, 0);
    if (objects.size < OBJECTS && files < FILES) continue;
    yield* judgeBatch(git, { batch, objects, paths, texts });
    batch = [];
    objects = new Set();
    files = 0;
  }
  yield* judgeBatch(git, { batch, objects, paths, texts });
}

function objectsToRead({ sides, setup }: ManySided, paths: readonly string[]): readonly string[] {
  const among = sides.length > 1 ? pathsOfAll(sides) : null;
  const known = knownModules(setup);
  return sides
    .flatMap((side) => planCheck(side, setup.mapping, { paths, among }).modules)
    .flatMap((module) => (known.find(module) === null ? objectsOf(module) : []));
}

interface Batch<Change> {
  readonly batch: readonly Change[];
  readonly objects: ReadonlySet<string>;
  readonly paths: readonly string[];
  readonly texts: KeptTexts;
}

async function* judgeBatch<Change extends ManySided>(
  git: Git,
  { batch, objects, paths, texts }: Batch<Change>,
): AsyncGenerator<JudgedChange<Change>> {
  // A single large change is read a few modules at a time.
  const prefetched = objects.size > OBJECTS * 4 ? git : await texts.prefetch(git, objects, largest(batch));
  for (const change of batch) {
    yield { change, report: await judgeSides(prefetched, change.sides, { setup: change.setup, paths }) };
  }
}

/** The largest file that any of the changes reads, in bytes. */
function largest(batch: readonly ManySided[]): number {
  return batch.reduce((most, { setup }) => Math.max(most, setup.config.maxFileSize), 0);
}
