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
 * has lost none when the spec that it has now is new or changed as well, or when it left a shared spec for one of
 * its new place.
 */
export function lostSpecs(changeSet: ChangeSet, mapping: Mapping): readonly LostSpec[] {
  const { before, after, changes } = changeSet;
  const gone = changes
    .flatMap(({ status, path, oldPath }) =>
      status === "deleted" ? [path] : oldPath === null ? [] : [oldPath],
    )
    .filter((path) => mapping.isSpec(path) && !after.has(path));
  // Few changes take a spec away, and sorting twenty thousand takes its time.
  if (gone.length === 0) return [];
  const sides = changedSides(changeSet);
  const hasAnother = (source: string, previous: string) => {
    const { path, exists } = mapping.specFor(source, after);
    if (!exists) return false;
    const isTouched = !before.has(path) || sides.before(path) !== sides.after(path);
    return isTouched || (source !== previous && !mapping.specFor(previous, before).own);
  };
  return gone.flatMap((spec) => {
    const sources = mapping
      .sourcesFor(spec, before)
      .map((previous) => ({ previous, source: after.has(previous) ? previous : sides.movedTo(previous) }))
      .filter(({ source }) => after.has(source) && mapping.inScope(source))
      .filter(({ source, previous }) => !hasAnother(source, previous))
      .map(({ source }) => source);
    return sources.length === 0 ? [] : [{ spec, sources }];
  });
}
