import type { ChangeSet } from "../change-set.ts";
import type { Mapping } from "../mapping.ts";
import { changedSides } from "./changed-sides.ts";

/** A spec that a change takes away from sources that stay. */
export interface LostSpec {
  readonly spec: string;
  /** The sources that it answered for and that are left without, by their path after the change. */
  readonly sources: readonly string[];
}

/**
 * Finds specs that were deleted, or moved to where they answer for nothing, while sources of theirs stay. A source
 * that has another spec now, new or changed together with it, has lost none.
 */
export function lostSpecs(changeSet: ChangeSet, mapping: Mapping): readonly LostSpec[] {
  const { before, after, changes } = changeSet;
  const sides = changedSides(changeSet);
  const isAnsweredFor = (source: string) => {
    const { path, exists } = mapping.specFor(source, after);
    return exists && (!before.has(path) || sides.before(path) !== sides.after(path));
  };
  const gone = changes
    .flatMap(({ status, path, oldPath }) =>
      status === "deleted" ? [path] : oldPath === null ? [] : [oldPath],
    )
    .filter((path) => mapping.isSpec(path) && !after.has(path));
  return gone.flatMap((spec) => {
    const sources = mapping
      .sourcesFor(spec, before)
      .map((source) => (after.has(source) ? source : sides.movedTo(source)))
      .filter((source) => after.has(source) && mapping.inScope(source) && !isAnsweredFor(source));
    return sources.length === 0 ? [] : [{ spec, sources }];
  });
}
