import type { ChangeSet, Tree } from "../core/change-set.ts";
import { isRust, type PlannedModule } from "../core/plan/planned-module.ts";
import { crateFiles, MAX_PACKAGE_FILES, packageFinder } from "../core/rust/cargo/crate-files.ts";
import { declaresTheSame } from "../core/rust/reach/declares-the-same.ts";
import { eitherReach, type FileReach, sameReach } from "../core/rust/reach/file-reach.ts";
import { SideReach } from "../core/rust/reach/side-reach.ts";
import type { Git } from "../io/git.ts";
import { CachedSources, SourceCache } from "../io/source-cache.ts";

/** How far the names of a planned source are seen in its crate; null where its file alone decides. */
export type ReachOf = (planned: PlannedModule) => FileReach | null;

/** A change and what is asked about it. */
export interface ReachQuestion {
  readonly changeSet: ChangeSet;
  readonly modules: readonly PlannedModule[];
  /** Bytes. */
  readonly maxFileSize: number;
}

/** Readings of one change: the first finds all but files outside of their packages, each other one goes a step on. */
const MAX_ROUNDS = 5;

/** What was read for one change serves the next: the commits of a range are judged one by one. */
const caches = new WeakMap<Git, SourceCache>();

/** Whether a crate has to be read to judge a source. */
export function asksForReach({ source, settings, before, after }: PlannedModule): boolean {
  return settings.api.reach === "crate" && isRust(source) && before !== after;
}

/**
 * Reads the crates of the sources that `api.reach` `crate` holds for, on both sides of the change: what was public
 * counts, and what becomes public. A crate's sources are read in one process of Git, never from disk.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readReach(git: Git, question: ReachQuestion): Promise<ReachOf> {
  const { changeSet, modules, maxFileSize } = question;
  const cache = cacheOf(git, maxFileSize);
  const asked = modules.filter(asksForReach);
  const before = new Side(changeSet.before, cache, asked.map(previousPath));
  const after = new Side(
    changeSet.after,
    cache,
    asked.map(({ source }) => source),
  );
  const answers = new Map<PlannedModule, FileReach>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const missing = [...before.missing(), ...after.missing()];
    if (round > 0 && missing.length === 0) break;
    await cache.load(missing);
    before.restart();
    after.restart();
    const isSame = declaresTheSame(changeSet.changes, cache);
    for (const module of asked) {
      const now = after.file(module.source);
      answers.set(module, isSame ? now : eitherReach(before.file(previousPath(module)), now));
    }
  }
  return (planned) => answers.get(planned) ?? null;
}

function cacheOf(git: Git, maxFileSize: number): SourceCache {
  const known = caches.get(git);
  const cache = known === undefined || known.isFull ? new SourceCache(git, maxFileSize) : known;
  caches.set(git, cache);
  return cache;
}

function previousPath({ source, previousSource }: PlannedModule): string {
  return previousSource ?? source;
}

/** One side of a change. */
class Side {
  readonly #tree: Tree;
  readonly #packageOf: (path: string) => string | null;
  readonly #tooLarge: ReadonlySet<string>;
  readonly #cache: SourceCache;
  #missing: readonly string[];
  #sources: CachedSources;
  #reach: SideReach;

  constructor(tree: Tree, cache: SourceCache, paths: readonly string[]) {
    const files = crateFiles(tree, paths);
    this.#tree = tree;
    this.#cache = cache;
    this.#packageOf = packageFinder(tree);
    this.#tooLarge = files.tooLarge;
    this.#missing = files.paths.flatMap((path) => tree.oid(path) ?? []);
    this.#sources = new CachedSources(tree, cache);
    this.#reach = new SideReach(this.#sources);
  }

  /** Object ids to read before the next round. */
  missing(): readonly string[] {
    return [...this.#missing, ...this.#sources.missing];
  }

  restart(): void {
    this.#missing = [];
    this.#sources = new CachedSources(this.#tree, this.#cache);
    this.#reach = new SideReach(this.#sources);
  }

  file(path: string): FileReach {
    const folder = this.#packageOf(path);
    if (folder === null || !this.#tooLarge.has(folder)) return this.#reach.file(path);
    const name = folder === "" ? "the package" : folder;
    return sameReach({ doubt: `${name} has more than ${MAX_PACKAGE_FILES} sources` });
  }
}
