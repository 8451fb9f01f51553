import type { Tree } from "../change-set.ts";
import { SpecCheckError } from "../errors.ts";
import type { Unrepaired } from "../fix/repair.ts";
import { specPaths } from "../lint/spec-paths.ts";
import type { Mapping } from "../mapping.ts";
import { inFolder } from "../path-parts.ts";
import { childSpecs } from "./child-specs.ts";

/** A spec to be written. */
export type NewSpec =
  | { readonly kind: "file"; readonly spec: string; readonly sources: readonly [string] }
  /** One for several sources, such as generated ones. */
  | { readonly kind: "set"; readonly spec: string; readonly sources: readonly string[] }
  | {
      readonly kind: "folder";
      readonly spec: string;
      /** Empty for the root. */
      readonly folder: string;
      /** Specs that it lists. */
      readonly children: readonly string[];
    };

/** The specs to write, each once, and what was left and why. */
export interface SpecPlan {
  readonly specs: readonly NewSpec[];
  readonly left: readonly Unrepaired[];
}

/** A tree without files: what is looked up in it tells where new files go. */
const NOWHERE: Tree = { has: () => false, paths: () => [], oid: () => null };

/**
 * Plans where the specs of some files and folders go. One that is there stays as it is.
 *
 * @param paths relative to the root, the empty string for the root itself.
 * @throws SpecCheckError `usage` for a path that is not in the tree.
 */
export function planSpecs(paths: readonly string[], tree: Tree, mapping: Mapping): SpecPlan {
  const found = new Map<string, NewSpec>();
  const left: Unrepaired[] = [];
  for (const path of paths) {
    const planned = tree.has(path) ? planFile(path, tree, mapping) : planFolder(path, tree, mapping);
    if (typeof planned === "string") left.push({ path, why: planned });
    else found.set(planned.spec, planned);
  }
  const planned = [...found.keys()];
  const all = [...new Set([...specPaths(tree, mapping), ...planned])].sort();
  const specs = [...found.values()].map((each) =>
    each.kind === "folder" ? { ...each, children: childSpecs(each, all) } : each,
  );
  return { specs: specs.sort((one, other) => (one.spec < other.spec ? -1 : 1)), left };
}

function planFile(source: string, tree: Tree, mapping: Mapping): NewSpec | string {
  if (mapping.isSpec(source)) return "is a spec itself";
  const now = mapping.specFor(source, tree);
  if (now.exists && now.own) return `has a spec: ${now.path}`;
  const { path: spec, own } = mapping.specFor(source, NOWHERE);
  if (tree.has(spec)) return `has a spec: ${spec}`;
  if (own) return { kind: "file", spec, sources: [source] };
  const sources = [...tree.paths()].filter(
    (path) => mapping.isSource(path) && mapping.specFor(path, NOWHERE).path === spec,
  );
  return { kind: "set", spec, sources: [...new Set([...sources, source])].sort() };
}

function planFolder(folder: string, tree: Tree, mapping: Mapping): NewSpec | string {
  const prefix = folder === "" ? "" : `${folder}/`;
  const isThere = [...tree.paths()].some((path) => path.startsWith(prefix));
  if (!isThere) {
    throw new SpecCheckError("usage", `${JSON.stringify(folder)} is no file or folder of the index`, {
      help: "Stage the source first, with `git add`; paths start where the command is run.",
    });
  }
  const template = mapping.specFor(inFolder(folder, "mod.rs"), NOWHERE);
  const spec = template.own ? inFolder(folder, "mod.spec.md") : template.path;
  const existing = [spec, inFolder(folder, "mod.rs.spec.md")].find((path) => tree.has(path));
  if (existing !== undefined) return `has a spec: ${existing}`;
  if (!mapping.isSpec(spec)) return `gets no spec: no template of "specs" is one for a folder`;
  return { kind: "folder", spec, folder, children: [] };
}
