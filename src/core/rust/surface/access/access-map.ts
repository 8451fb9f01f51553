import { resolvePath } from "../../name/scope.ts";
import { useLeaves } from "../../name/use-tree.ts";
import type { Item, UseItem } from "../../read/item.ts";
import { attributeFacts } from "../../shape/attributes.ts";
import { declaredKey, namespaceOf } from "../declared-key.ts";
import type { ModuleNode } from "../module-tree.ts";
import { type Access, accessOf, HIDDEN, narrower, PRIVATE, PUBLIC, wider } from "./access.ts";
import { leak } from "./leaked-access.ts";

/** Access of every named item of a file, by its namespace and resolved path ({@link declaredKey}). */
export type AccessMap = ReadonlyMap<string, Access>;

/** Re-exports of re-exports are followed this many times. */
const MAX_ROUNDS = 8;

/** The spaces in which one name may stand for different items. */
export const NAMESPACES = ["t", "v", "m"] as const;

interface Reexport {
  readonly node: ModuleNode;
  readonly item: UseItem;
}

/**
 * Works out how far each item of a file can be reached: its own visibility, narrowed by the inline modules around it,
 * widened by the re-exports in the same file that lead to it and by the signatures that hand it out.
 */
export function accessMap(root: ModuleNode): AccessMap {
  const own = new Map<string, Access>();
  const reach = new Map<string, Access>();
  const reexports: Reexport[] = [];
  const enums = new Set<string>();
  declare(root, rootAccess(root), { own, reach, enums, reexports });
  const members = reexports.length === 0 ? new Map() : membersOf(own);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const spreads = { own, reach, enums, members, done: new Set<string>() };
    const changed = reexports.filter((reexport) => widen(reexport, spreads)).length > 0;
    const leaked = leak(root, { own, reach });
    if (!changed && !leaked) break;
    spread(root, own, reach);
  }
  return reach;
}

interface Tables {
  readonly own: Map<string, Access>;
  readonly reach: Map<string, Access>;
  /** Keys of the enums: whoever re-exports a variant hands out its type. */
  readonly enums: Set<string>;
  readonly reexports: Reexport[];
}

/** Key under which stands how far a module's own imports are handed on by globs of it. */
export function openedKey({ scope }: ModuleNode): string {
  return `g:${[...(scope.module ?? []), ...scope.path].join("::")}`;
}

/** How far the file's own module is seen by what it says itself. */
export function rootAccess({ hidden }: ModuleNode): Access {
  return hidden ? HIDDEN : PUBLIC;
}

/** Key of a module of the file itself. */
export function moduleKey({ scope }: ModuleNode): string {
  return `t:${[...(scope.module ?? []), ...scope.path].join("::")}`;
}

/** A `macro_rules!` has no visibility of its own: a `use` of it gives it one. */
function isTextual(item: Item): boolean {
  return item.kind === "macro" && item.rules;
}

/** What is hidden from the documentation is no API, so neither is an impl that names it. */
function writtenAccess(item: Item): Access {
  if (item.attributes.length > 0 && attributeFacts(item.attributes).hidden) return HIDDEN;
  return isTextual(item) ? PUBLIC : accessOf(item.visibility);
}

function declare(node: ModuleNode, around: Access, tables: Tables): void {
  for (const { item } of node.items) {
    if (item.kind === "use" && item.visibility.level !== "private") tables.reexports.push({ node, item });
    if (item.kind === "extern")
      for (const foreign of item.content.items) declareItem(foreign, node, around, tables);
    else declareItem(item, node, around, tables);
  }
  for (const child of node.children) {
    declare(child, tables.reach.get(moduleKey(child)) ?? around, tables);
  }
}

function declareItem(item: Item, node: ModuleNode, around: Access, tables: Tables): void {
  const { own, reach, enums } = tables;
  if (item.name === "" || item.kind === "macro call") return;
  const path = declaredKey(node.scope, item.name, namespaceOf(item));
  const written = writtenAccess(item);
  if (item.kind === "enum") enums.add(path);
  own.set(path, wider(written, own.get(path) ?? written));
  const reached = isTextual(item) ? PRIVATE : narrower(around, written);
  reach.set(path, wider(reached, reach.get(path) ?? reached));
}

/** What the re-exports of one round work on. */
interface Spread extends Pick<Tables, "own" | "reach" | "enums"> {
  /** Keys by the path of the module that they are declared in. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Globs that were followed in this round. */
  readonly done: Set<string>;
}

function widen({ node, item }: Reexport, tables: Spread): boolean {
  const { own, reach, enums, members, done } = tables;
  const declared = node.declaration === null ? rootAccess(node) : (reach.get(moduleKey(node)) ?? PUBLIC);
  const here = wider(declared, reach.get(openedKey(node)) ?? declared);
  const access = narrower(here, accessOf(item.visibility));
  let changed = false;
  for (const leaf of useLeaves(item.tree)) {
    const target = resolvePath(node.scope, leaf.path).join("::");
    const glob = `${access.tier} ${target}`;
    if (leaf.name === "*" && done.has(glob)) continue;
    if (leaf.name === "*") done.add(glob);
    const named =
      leaf.name === "*"
        ? (members.get(target) ?? []).filter((key) => isGlobbed(key, reach))
        : NAMESPACES.map((space) => `${space}:${target}`);
    const around = `t:${leaf.name === "*" ? target : target.replace(/::[^:]*$/, "")}`;
    for (const key of enums.has(around) ? [...named, around] : named)
      changed = raise(key, access, own, reach) || changed;
    if (leaf.name === "*") changed = open(`g:${target}`, access, reach) || changed;
  }
  return changed;
}

function open(key: string, access: Access, reach: Tables["reach"]): boolean {
  if (access.tier <= (reach.get(key)?.tier ?? -1)) return false;
  reach.set(key, access);
  return true;
}

function raise(path: string, access: Access, own: Tables["own"], reach: Tables["reach"]): boolean {
  const written = own.get(path);
  const now = reach.get(path);
  if (written === undefined || now === undefined) return false;
  const reached = narrower(access, written);
  if (reached.tier <= now.tier) return false;
  reach.set(path, reached);
  return true;
}

/** Of a module's `macro_rules!` a glob brings only those that a `use` there has made an item of it. */
function isGlobbed(key: string, reach: Tables["reach"]): boolean {
  return !key.startsWith("m:") || reach.get(key)?.tier !== 0;
}

function membersOf(own: Tables["own"]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const key of own.keys()) {
    const module = key.slice(2, Math.max(2, key.lastIndexOf("::")));
    const group = members.get(module);
    if (group === undefined) members.set(module, [key]);
    else group.push(key);
  }
  return members;
}

/** A module that became reachable takes its items along. */
function spread(node: ModuleNode, own: Tables["own"], reach: Tables["reach"]): void {
  for (const child of node.children) {
    const access = reach.get(moduleKey(child)) ?? PUBLIC;
    const items = child.items.flatMap(({ item }) => (item.kind === "extern" ? item.content.items : [item]));
    for (const item of items) {
      if (item.name === "" || item.kind === "macro call" || isTextual(item)) continue;
      raise(declaredKey(child.scope, item.name, namespaceOf(item)), access, own, reach);
    }
    spread(child, own, reach);
  }
}
