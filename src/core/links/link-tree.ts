import type { Tree } from "../change-set.ts";
import { createSpellings } from "../mapping/other-spelling.ts";
import { folderOf } from "../path-parts.ts";

/** The files that links lead to: those of the judged tree, never of the disk. */
export interface LinkTree {
  has(path: string): boolean;
  /** Whether some file lies below a folder; the root always counts. */
  hasFolder(path: string): boolean;
  /** A file that differs from `path` in case or Unicode composition alone, null where there is none. */
  otherSpelling(path: string): string | null;
}

/** A tree as links see it. Its folders are listed once somebody asks: most links lead to a file. */
export function linkTree(tree: Tree): LinkTree {
  let folders: Set<string> | null = null;
  const { otherSpelling } = createSpellings();
  return {
    has: (path) => tree.has(path),
    hasFolder: (path) => {
      folders ??= foldersIn(tree);
      return folders.has(path);
    },
    otherSpelling: (path) => otherSpelling(path, tree),
  };
}

function foldersIn(tree: Tree): Set<string> {
  const folders = new Set([""]);
  for (const path of tree.paths()) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}
