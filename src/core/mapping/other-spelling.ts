import type { Tree } from "../change-set.ts";

/** Finds paths that a person may take for another one. */
export interface Spellings {
  /** A path of the tree that differs from `path` in case or Unicode composition alone, null where there is none. */
  otherSpelling(path: string, tree: Tree): string | null;
}

/**
 * Remembers the paths of each tree that is asked about, spelled alike. Disks of macOS and Windows show such paths as
 * the same file; to Git, and to everybody with another disk, they are two.
 */
export function createSpellings(): Spellings {
  const indexes = new WeakMap<Tree, ReadonlyMap<string, string>>();
  const indexOf = (tree: Tree) => {
    const known = indexes.get(tree);
    if (known !== undefined) return known;
    const index = new Map<string, string>();
    for (const path of tree.paths()) index.set(plain(path), path);
    indexes.set(tree, index);
    return index;
  };
  return {
    otherSpelling(path, tree) {
      const found = indexOf(tree).get(plain(path)) ?? null;
      return found === path ? null : found;
    },
  };
}

function plain(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
