import type { Container, Item } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { canonicalPath } from "./facade.ts";
import { PRELUDE, PRIMITIVES } from "./prelude.ts";
import { type UseLeaf, useLeaves } from "./use-tree.ts";

/** What the names in one module of a file stand for. */
export interface Scope {
  /** Path of the module inside the file; empty for the file itself. */
  readonly path: readonly string[];
  readonly parent: Scope | null;
  /** Name to the path that a `use` gives it. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** Types, traits, modules and values declared here, by name. */
  readonly locals: ReadonlyMap<string, Item>;
  /** All that a name stands for which is declared here more than once, each time under another `cfg`. */
  readonly twins: ReadonlyMap<string, readonly Item[]>;
  /** A `use path::*` may bring in any name. */
  readonly globbed: boolean;
  /** Path of the file's own module in its crate, null where it is not known. */
  readonly module: readonly string[] | null;
}

const NAMED = new Set(["struct", "union", "enum", "trait", "type", "mod", "const", "static"]);

/** Builds the scope of a module from the items in it; what macro calls hold is given along with them. */
export function createScope(
  items: Container["items"],
  place: Pick<Scope, "path" | "parent" | "module">,
): Scope {
  const imports = new Map<string, readonly string[]>();
  const locals = new Map<string, Item>();
  const twins = new Map<string, Item[]>();
  let globbed = false;
  for (const item of items) {
    if (item.attributes.length > 0 && attributeFacts(item.attributes).cfg === "false") continue;
    for (const leaf of bindings(item)) {
      if (leaf.name === "*") globbed = true;
      else if (leaf.name !== "_") addImport(imports, leaf.name, leaf.path);
    }
    if (NAMED.has(item.kind)) addLocal(item, locals, twins);
  }
  return { ...place, imports, locals, twins, globbed };
}

function addLocal(item: Item, locals: Map<string, Item>, twins: Map<string, Item[]>): void {
  const other = locals.get(item.name);
  locals.set(item.name, item);
  if (other === undefined) return;
  const group = twins.get(item.name);
  if (group === undefined) twins.set(item.name, [other, item]);
  else group.push(item);
}

/** The names that an item brings in from elsewhere. */
function bindings(item: Item): readonly UseLeaf[] {
  if (item.kind === "use") return useLeaves(item.tree);
  return item.kind === "extern crate" && item.alias !== null ? [{ path: [item.name], name: item.alias }] : [];
}

/** One name imported from two places, each under its own `cfg`, stands for both, whichever comes first. */
function addImport(imports: Map<string, readonly string[]>, name: string, path: readonly string[]): void {
  const other = imports.get(name);
  const paths = other === undefined ? [] : [other.join("::"), path.join("::")].sort();
  imports.set(name, paths.length === 0 || paths[0] === paths[1] ? path : [paths.join("|")]);
}

/** Imports that lead to imports are followed this far: longer chains, and cycles, stay as written. */
const MAX_STEPS = 8;

/**
 * The full path that a written path stands for, as far as the file tells: imports followed, `crate` and `self` taken
 * off, `core` and `alloc` read as `std`, prelude names spelt out. A leading `::`, an empty first segment, looks past all
 * of them. A head that only a glob import can have brought is
 * marked with `?`.
 *
 * @see https://doc.rust-lang.org/reference/paths.html
 */
export function resolvePath(scope: Scope, segments: readonly string[]): readonly string[] {
  return settle(scope, segments, 0, null);
}

function settle(
  scope: Scope,
  segments: readonly string[],
  steps: number,
  skip: string | null,
): readonly string[] {
  const head = segments[0] ?? "";
  const rest = segments.slice(1);
  const own = scope.module ?? [];
  if (head === "") return canonicalPath(rest);
  if (head === "crate" || head === "$crate") return rest;
  if (head === "self") return [...own, ...scope.path, ...rest];
  if (head === "super") return climb(scope, rest, steps);
  const imported = head === skip ? undefined : scope.imports.get(head);
  const isMacro =
    imported?.length === 2 && imported[0] === head && imported[1] === head && segments.length > 1;
  if (
    imported !== undefined &&
    !isMacro &&
    steps < MAX_STEPS &&
    !(segments.length === 1 && PRIMITIVES.has(head))
  ) {
    return settle(scope, [...imported, ...rest], steps + 1, imported[0] === head ? head : null);
  }
  if (segments.length === 1 && PRIMITIVES.has(head)) return segments;
  if (scope.locals.has(head)) return [...own, ...scope.path, ...segments];
  if (head === "std" || head === "core" || head === "alloc") return canonicalPath(segments);
  const prelude = PRELUDE.get(head);
  if (prelude !== undefined && !scope.globbed) return [...prelude.split("::"), ...rest];
  return scope.globbed ? [`?${head}`, ...rest] : canonicalPath(segments);
}

function climb(scope: Scope, rest: readonly string[], steps: number): readonly string[] {
  const above = scope.parent;
  if (above !== null) {
    const imported = above.imports.has(rest[0] ?? "") && steps < MAX_STEPS;
    return settle(above, imported ? rest : ["self", ...rest], steps + 1, null);
  }
  if (scope.module === null) return ["super", ...rest];
  return [...scope.module.slice(0, -1), ...rest];
}
