import type { Tree } from "../change-set.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import type { Mapping } from "../mapping.ts";
import { baseName, folderOf, foldersAbove, inFolder } from "../path-parts.ts";

/** A spec without a source. */
export interface LonelySpec {
  readonly spec: string;
  /** Where its source would be, null where that cannot be told. */
  readonly source: string | null;
}

const SUFFIX = ".spec.md";

/**
 * The specs of a tree that describe nothing in it: `x.rs.spec.md` without `x.rs`, wherever the configuration puts specs,
 * and specs of a folder (`mod.spec.md`) that holds nothing but specs. One without an extension in its name may also be
 * that of a file of the same name, whatever its extension.
 */
export function lonelySpecs(specs: readonly string[], tree: Tree, mapping: Mapping): readonly LonelySpec[] {
  const isSpec = new Set(specs);
  const answered = new Set<string>();
  const inhabited = new Set<string>();
  const stems = new Set<string>();
  for (const path of tree.paths()) {
    if (isSpec.has(path) || !isMatchable(path)) continue;
    answered.add(mapping.specFor(path, tree).path);
    stems.add(inFolder(folderOf(path), baseName(path).replace(/\.[^.]*$/, "")));
    for (const folder of foldersAbove(path)) {
      if (inhabited.has(folder)) break;
      inhabited.add(folder);
    }
  }
  return specs.flatMap((spec) => {
    if (answered.has(spec) || !spec.endsWith(SUFFIX)) return [];
    const source = spec.slice(0, -SUFFIX.length);
    if (tree.has(source) || stems.has(source)) return [];
    const isFile = /[^.]\.[^.]+$/.test(baseName(source));
    if (!isFile && inhabited.has(folderOf(spec))) return [];
    return [{ spec, source: isFile ? source : null }];
  });
}
