import type { Tree } from "../../change-set.ts";
import { folderOf, foldersAbove, inFolder } from "../../path-parts.ts";

/** The files that tell how far some sources are seen. */
export interface CrateFiles {
  /** Manifests and sources, to be read in any order. */
  readonly paths: readonly string[];
  /** Folders of packages that are too large to be read. */
  readonly tooLarge: ReadonlySet<string>;
}

/** Sources of one package, and of all packages of one side of a change. */
export const MAX_PACKAGE_FILES = 5_000;
const MAX_FILES = 20_000;

/** Folders of a package whose files are crates of their own; what else they hold is read when it turns up. */
const APART = /^(?:tests|benches|examples|target)\//;

/**
 * Lists the manifests above some sources and all sources of their packages: what belongs to a crate is told by its
 * texts alone.
 *
 * @param sources paths, those that are not in the tree are left out.
 */
export function crateFiles(tree: Tree, sources: readonly string[]): CrateFiles {
  const present = sources.filter((path) => tree.has(path));
  const above = new Set(present.flatMap((path) => [...foldersAbove(path)]));
  const manifests = [...above]
    .map((folder) => inFolder(folder, "Cargo.toml"))
    .filter((path) => tree.has(path));
  const packages = new Map<string, string[]>();
  const packageOf = packageFinder(tree);
  for (const path of present) {
    const folder = packageOf(path);
    if (folder !== null) packages.set(folder, []);
  }
  for (const path of tree.paths()) {
    if (!path.endsWith(".rs")) continue;
    const folder = packageOf(path);
    const files = folder === null ? undefined : packages.get(folder);
    const inside = folder === null || folder === "" ? path : path.slice(folder.length + 1);
    if (files !== undefined && !APART.test(inside)) files.push(path);
  }
  const tooLarge = new Set<string>();
  const paths = [...manifests];
  for (const [folder, files] of packages) {
    if (files.length > MAX_PACKAGE_FILES || paths.length + files.length > MAX_FILES) tooLarge.add(folder);
    else paths.push(...files);
  }
  return { paths, tooLarge };
}

/** Finds the nearest folder above a path with a manifest, null where there is none. */
export function packageFinder(tree: Pick<Tree, "has">): (path: string) => string | null {
  const known = new Map<string, string | null>();
  const find = (folder: string): string | null => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const above = folder === "" ? null : folderOf(folder);
    const own = tree.has(inFolder(folder, "Cargo.toml")) ? folder : above === null ? null : find(above);
    known.set(folder, own);
    return own;
  };
  return (path) => find(folderOf(path));
}
