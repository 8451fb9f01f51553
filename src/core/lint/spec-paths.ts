import type { Tree } from "../change-set.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import type { Mapping } from "../mapping.ts";

/** What a spec is called where nobody says otherwise. */
const SPEC_SUFFIX = ".spec.md";

/**
 * Tells the specs of a tree: files that have the name of one, and are called `.spec.md` or answer for a source. A
 * template such as `{dir}/README.md` fits files that are no specs. What is ignored needs no spec; one that is there
 * is a spec all the same.
 */
export function isSpecOf(tree: Tree, mapping: Mapping): (path: string) => boolean {
  return (path) =>
    isMatchable(path) &&
    mapping.isSpec(path) &&
    (path.endsWith(SPEC_SUFFIX) || mapping.sourcesFor(path, tree).length > 0);
}

/** The specs of a tree in the order of their paths. */
export function specPaths(tree: Tree, mapping: Mapping): readonly string[] {
  return [...tree.paths()].filter(isSpecOf(tree, mapping)).sort();
}
