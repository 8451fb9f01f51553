import type { Tree } from "../change-set.ts";
import type { SpecLookup, SpecTarget } from "./spec-lookup.ts";

/** What was found for a source, and whether the files that were looked for were there. */
interface Remembered {
  readonly looks: ReadonlyMap<string, boolean>;
  readonly target: SpecTarget;
}

/**
 * The same look-up, for whoever asks it of many trees that are much the same: what was found in one holds in the next
 * where each file that was looked for is there, or is not, as before.
 */
export function rememberingSpecs(specFor: SpecLookup["specFor"]): SpecLookup["specFor"] {
  const known = new Map<string, Remembered>();
  return (source, tree) => {
    const found = known.get(source);
    if (found !== undefined && holdsIn(tree, found)) return found.target;
    const looks = new Map<string, boolean>();
    const watched: Tree = {
      paths: () => tree.paths(),
      oid: (path) => tree.oid(path),
      has(path) {
        const isThere = tree.has(path);
        looks.set(path, isThere);
        return isThere;
      },
    };
    const target = specFor(source, watched);
    known.set(source, { looks, target });
    return target;
  };
}

function holdsIn(tree: Tree, { looks }: Remembered): boolean {
  for (const [path, wasThere] of looks) if (tree.has(path) !== wasThere) return false;
  return true;
}
