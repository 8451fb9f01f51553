import type { Tree } from "../../change-set.ts";
import { inFolder, joinPath } from "../../path-parts.ts";
import type { Manifest } from "./manifest.ts";

/** The root files of a package's crates, as far as they are in the tree. */
export interface CrateRoots {
  /** Null where the package has no library. */
  readonly lib: string | null;
  /** Those of binaries, tests, benchmarks, examples and the build script: nothing in them is public. */
  readonly others: readonly string[];
}

/** A file that Cargo takes for the root of a crate without being told. */
const OTHER_ROOT =
  /^(?:build\.rs|src\/main\.rs|src\/bin\/[^/]+\.rs|src\/bin\/[^/]+\/main\.rs|(?:tests|benches|examples)\/[^/]+(?:\.rs|\/main\.rs))$/;

/**
 * Finds the root files of a package's crates.
 *
 * @param folder the package's, relative to the root.
 * @see https://doc.rust-lang.org/cargo/guide/project-layout.html
 */
export function crateRoots(
  folder: string,
  manifest: Manifest,
  tree: Pick<Tree, "has" | "paths">,
): CrateRoots {
  const usual = inFolder(folder, "src/lib.rs");
  const named = manifest.libPath === null ? usual : joinPath(folder, manifest.libPath);
  const lib = manifest.hasLib || tree.has(usual) ? named : null;
  const prefix = folder === "" ? "" : `${folder}/`;
  const others = new Set(manifest.otherPaths.flatMap((path) => joinPath(folder, path) ?? []));
  for (const path of tree.paths()) {
    if (path.startsWith(prefix) && OTHER_ROOT.test(path.slice(prefix.length))) others.add(path);
  }
  if (lib !== null) others.delete(lib);
  return { lib, others: [...others].filter((path) => tree.has(path)).sort() };
}
