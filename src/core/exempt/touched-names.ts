import type { FileChange } from "../change-set.ts";
import type { CheckPlan } from "../plan.ts";

/** What a commit touches, by name. */
export interface TouchedNames {
  /** Every path that may be named: changed files, and the sources and specs that they stand for. */
  readonly all: ReadonlySet<string>;
  /** The paths by which a person may name what a finding at `path` is about, itself included. */
  about(path: string): readonly string[];
}

/**
 * Gathers the names of what a commit touches. A source and its spec stand for each other, the spec that it left as
 * well; a spec that is gone stands for the sources that it leaves behind.
 *
 * @param plan of the whole commit, narrowed to nothing.
 */
export function touchedNames(
  plan: Pick<CheckPlan, "modules" | "lostSpecs">,
  changes: readonly FileChange[],
): TouchedNames {
  const groups = [
    ...plan.modules.map(({ source, previousSource, spec }) => [
      source,
      previousSource,
      spec.path,
      spec.leftBehind,
    ]),
    ...plan.lostSpecs.map(({ spec, sources }) => [spec, ...sources]),
  ].map((group) => group.filter((path) => path !== null));
  const byName = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const name of group) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, new Set(group));
      else for (const other of group) known.add(other);
    }
  }
  const changed = changes.flatMap(({ path, oldPath }) => (oldPath === null ? [path] : [path, oldPath]));
  return {
    all: new Set([...byName.keys(), ...changed]),
    about: (path) => [path, ...(byName.get(path) ?? [])],
  };
}
