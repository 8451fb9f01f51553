import type { Tree } from "../change-set.ts";
import { baseName } from "../path-parts.ts";

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
  const indexes = new WeakMap<Tree, Map<string, ReadonlyMap<string, string>>>();
  const indexOf = (tree: Tree, ending: string) => {
    const known = indexes.get(tree) ?? new Map<string, ReadonlyMap<string, string>>();
    indexes.set(tree, known);
    const index = known.get(ending) ?? spelledAlike(tree, ending);
    known.set(ending, index);
    return index;
  };
  return {
    otherSpelling(path, tree) {
      const found = indexOf(tree, endingOf(path)).get(plain(path)) ?? null;
      return found === path ? null : found;
    },
  };
}

function spelledAlike(tree: Tree, ending: string): ReadonlyMap<string, string> {
  const paths = (ending === "" ? null : tree.pathsEnding?.(ending)) ?? tree.paths();
  const index = new Map<string, string>();
  for (const path of paths) index.set(plain(path), path);
  return index;
}

/** What nothing but ASCII letters in another case reads like; the Kelvin sign does like a `k`. */
const PLAIN_ENDING = /^\.[a-jl-z0-9._-]+$/i;

/** The end of a name that each of its spellings has in common but for case; empty where there is none. */
function endingOf(path: string): string {
  const name = baseName(path);
  const dot = name.indexOf(".");
  const ending = dot < 0 ? "" : name.slice(dot).toLowerCase();
  return PLAIN_ENDING.test(ending) ? ending : "";
}

function plain(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
