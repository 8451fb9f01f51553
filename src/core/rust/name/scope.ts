import type { Item } from "../read/item.ts";
import type { CfgShape } from "../shape/cfg-shape.ts";
import { canonicalPath } from "./facade.ts";
import { PRELUDE, PRIMITIVES } from "./prelude.ts";

/** What the names in one module of a file stand for. */
export interface Scope {
  /** Path of the module inside the file; empty for the file itself. */
  readonly path: readonly string[];
  readonly parent: Scope | null;
  /** Name to the path that a `use` gives it. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** Types, traits, modules and values declared here, by name. */
  readonly locals: ReadonlyMap<string, Item>;
  /** All that a name stands for which is declared here more than once, each with its condition. */
  readonly twins: ReadonlyMap<string, ReadonlyMap<Item, CfgShape>>;
  /** Names of the functions and macros declared here. */
  readonly others: ReadonlySet<string>;
  /** Constants of the inherent impls here, by `Type::NAME`. */
  readonly constants: ReadonlyMap<string, Item>;
  /** Paths of the `use path::*` here, each of which may bring in any name. */
  readonly globs: readonly (readonly string[])[];
  /** The inline modules here, by name; filled in as they are read. */
  readonly children: Map<string, Scope>;
  /** Path of the file's own module in its crate, null where it is not known. */
  readonly module: readonly string[] | null;
}

/** Imports that lead to imports are followed this far: longer chains, and cycles, stay as written. */
const MAX_STEPS = 8;

/** More globs than this in one module are taken for unknown ones. */
const MAX_GLOBS = 16;

/** How a path is being followed. */
interface Way {
  readonly steps: number;
  /** An import not to be followed again, since it leads to its own name. */
  readonly skip: string | null;
  /** Whether globs of this file's modules are looked through. */
  readonly globs: boolean;
}

/**
 * The full path that a written path stands for, as far as the file tells: imports followed, `crate` and `self` taken
 * off, `core` and `alloc` read as `std`, prelude names spelt out. A leading `::`, an empty first segment, looks past all
 * of them. A head that only a glob import can have brought is marked with `?`.
 *
 * @see https://doc.rust-lang.org/reference/paths.html
 */
export function resolvePath(scope: Scope, segments: readonly string[]): readonly string[] {
  const path = settle(scope, segments, { steps: 0, skip: null, globs: true });
  return path.length === 3 && path[0] === "std" && path[1] === "primitive" ? path.slice(2) : path;
}

function settle(scope: Scope, segments: readonly string[], way: Way): readonly string[] {
  const head = segments[0] ?? "";
  const rest = segments.slice(1);
  if (head === "") return canonicalPath(rest);
  if (head === "crate" || head === "$crate") return fromRoot(scope, rest, way);
  if (head === "self") return descend(scope, rest, way);
  if (head === "super") return climb(scope, rest, way);
  const imported = head === way.skip ? undefined : scope.imports.get(head);
  const primitive = segments.length === 1 && isPrimitive(scope, head, imported);
  if (primitive) return segments;
  const isMacro =
    imported?.length === 2 && imported[0] === head && imported[1] === head && segments.length > 1;
  if (imported !== undefined && !isMacro && way.steps < MAX_STEPS) {
    const skip = imported[0] === head ? head : null;
    return settle(scope, [...imported, ...rest], { ...way, steps: way.steps + 1, skip });
  }
  const other = segments.length === 1 && scope.others.has(head);
  if (other || scope.locals.has(head)) return descend(scope, segments, way);
  if (head === "std" || head === "core" || head === "alloc") return canonicalPath(segments);
  const brought = throughGlobs(scope, segments, way);
  if (brought.path !== null) return brought.path;
  const prelude = PRELUDE.get(head);
  if (prelude !== undefined && !brought.open) return [...prelude.split("::"), ...rest];
  return brought.open ? [`?${head}`, ...rest] : canonicalPath(segments);
}

/** A lone primitive is itself, `use std::str;` or not, unless a type of that name is declared here or renamed to it. */
function isPrimitive(scope: Scope, name: string, imported: readonly string[] | undefined): boolean {
  if (!PRIMITIVES.has(name)) return false;
  const local = scope.locals.get(name)?.kind;
  if (local !== undefined && local !== "mod" && local !== "const" && local !== "static") return false;
  return imported === undefined || imported.at(-1) === name;
}

function fromRoot(scope: Scope, rest: readonly string[], way: Way): readonly string[] {
  const own = scope.module ?? [];
  const inside = own.every((name, index) => rest[index] === name);
  return inside && rest.length > own.length ? descend(rootOf(scope), rest.slice(own.length), way) : rest;
}

function rootOf(scope: Scope): Scope {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** A path seen from inside a module: through its inline modules, then what it imports from elsewhere. */
function descend(scope: Scope, rest: readonly string[], way: Way): readonly string[] {
  const name = rest[0] ?? "";
  const child = rest.length > 1 ? scope.children.get(name) : undefined;
  if (child !== undefined) return descend(child, rest.slice(1), way);
  if (name !== "" && !scope.locals.has(name) && !scope.others.has(name) && way.steps < MAX_STEPS) {
    const further = { ...way, steps: way.steps + 1, skip: null };
    if (scope.imports.has(name)) return settle(scope, rest, further);
    const brought = throughGlobs(scope, rest, further).path;
    if (brought !== null) return brought;
  }
  return [...(scope.module ?? []), ...scope.path, ...rest];
}

function climb(scope: Scope, rest: readonly string[], way: Way): readonly string[] {
  if (scope.parent !== null) return descend(scope.parent, rest, way);
  if (scope.module === null) return ["super", ...rest];
  return [...scope.module.slice(0, -1), ...rest];
}

/** Where a glob import of a module of this file leads; `open` when a glob of something else may have brought the name. */
function throughGlobs(
  scope: Scope,
  segments: readonly string[],
  way: Way,
): { readonly path: readonly string[] | null; readonly open: boolean } {
  const name = segments[0] ?? "";
  let open = scope.globs.length > MAX_GLOBS;
  if (!way.globs || way.steps >= MAX_STEPS) return { path: null, open: scope.globs.length > 0 };
  for (const glob of scope.globs.slice(0, MAX_GLOBS)) {
    const path = settle(scope, glob, { steps: way.steps + 1, skip: null, globs: false });
    const source = moduleAt(scope, path);
    if (source === null) open ||= declaredAt(scope, path)?.item.kind !== "enum";
    else if (source.locals.has(name) || source.imports.has(name) || source.others.has(name)) {
      return { path: descend(source, segments, { ...way, steps: way.steps + 1, skip: null }), open };
    } else if (source !== scope) {
      const deeper = throughGlobs(source, segments, { ...way, steps: way.steps + 5 });
      if (deeper.path !== null) return deeper;
      open ||= deeper.open;
    }
  }
  return { path: null, open };
}

/** The module of this file that a resolved path leads to, null when there is none. */
function moduleAt(scope: Scope, path: readonly string[]): Scope | null {
  const own = scope.module ?? [];
  if (!own.every((name, index) => path[index] === name)) return null;
  let at: Scope | undefined = rootOf(scope);
  for (const name of path.slice(own.length)) at = at?.children.get(name);
  return at ?? null;
}

/** The item of this file that a resolved path names, with the module it stands in; null when there is none. */
export function declaredAt(
  scope: Scope,
  path: readonly string[],
): { readonly item: Item; readonly scope: Scope } | null {
  const around = moduleAt(scope, path.slice(0, -1));
  const item = around?.locals.get(path.at(-1) ?? "");
  return around === null || item === undefined ? null : { item, scope: around };
}
