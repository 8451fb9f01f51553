import type { Tree } from "../change-set.ts";
import { linkTo } from "../links/link-to.ts";
import { overviewsAbove } from "../lint/parent-faults.ts";
import type { Mapping } from "../mapping.ts";
import { inFolder } from "../path-parts.ts";
import { readFacts } from "../rust/facts/read-facts.ts";
import { modulePath } from "../rust/module-path.ts";

/** A source whose spec is new. */
export interface RelatedQuestion {
  readonly spec: string;
  /** Null for a spec that is not of one source alone. */
  readonly source: { readonly path: string; readonly text: string } | null;
  readonly tree: Tree;
  readonly mapping: Pick<Mapping, "specFor">;
}

/** The specs that a new one links: the nearest overview, then those of the modules that its source takes names from. */
export function relatedSpecs({ spec, source, tree, mapping }: RelatedQuestion): readonly string[] {
  const parent = overviewsAbove(spec).find((path) => tree.has(path));
  const imported = source === null ? [] : importedFiles(source, tree);
  const specs = imported
    .map((file) => mapping.specFor(file, tree))
    .filter(({ exists, own, path }) => exists && own && path !== spec && path !== parent)
    .map(({ path }) => path);
  const paths = [...(parent === undefined ? [] : [parent]), ...[...new Set(specs)].sort()];
  return paths.map((path) => linkTo(spec, path));
}

/** The files of the crate that hold modules which a source's `use` declarations name. */
function importedFiles(
  { path, text }: { readonly path: string; readonly text: string },
  tree: Tree,
): readonly string[] {
  const own = path.endsWith(".rs") ? modulePath(path) : null;
  const facts = own === null ? "" : readFacts(text);
  if (own === null || typeof facts === "string") return [];
  const src = path.slice(0, path.lastIndexOf("src/") + 3);
  const files = facts.uses.flatMap(({ path: named }) => {
    const module = absolute(named, own);
    return module === null ? [] : (fileOf(module, src, tree) ?? []);
  });
  return files.filter((file) => file !== path);
}

/** A path from the crate's root on, null where it begins in another crate or cannot be told. */
function absolute(named: readonly string[], own: readonly string[]): readonly string[] | null {
  const [first, ...rest] = named;
  if (first === "crate") return rest;
  if (first === "self") return [...own, ...rest];
  const up = named.findIndex((segment) => segment !== "super");
  const levels = up < 0 ? named.length : up;
  return levels === 0 || levels > own.length ? null : [...own.slice(0, -levels), ...named.slice(levels)];
}

/** The file of the innermost module that a path goes through. */
function fileOf(module: readonly string[], src: string, tree: Tree): string | null {
  for (let length = module.length; length > 0; length -= 1) {
    const base = inFolder(src, module.slice(0, length).join("/"));
    const found = [`${base}.rs`, `${base}/mod.rs`].find((file) => tree.has(file));
    if (found !== undefined) return found;
  }
  return null;
}
