import { macroUse } from "../../facts/words.ts";
import type { FileReach, Reach } from "../../reach/file-reach.ts";
import type { Item, Visibility } from "../../read/item.ts";
import { isWireDerive } from "../../shape/attribute-lists.ts";
import { declaredKey, namespaceOf } from "../declared-key.ts";
import type { ModuleNode } from "../module-tree.ts";
import { type Access, narrower, PUBLIC } from "./access.ts";
import type { AccessMap } from "./access-map.ts";

/** The access that a file gives an item, and what is known of its crate. */
export interface InFile {
  readonly access: Access;
  /** Null where the file alone decides. */
  readonly reach: FileReach | null;
}

/** What no path from outside of the crate leads to. */
const CRATE: Access = { tier: 1, text: "pub(crate)" };

const NOT_FOUND: Reach = { doubt: "nothing that could be read declares it" };

/** The access that the file alone gives an item, corrected by what is known of its crate. */
export function reachedAccess(access: Access, visibility: Visibility, reach: Reach | null): Access {
  const told = reach ?? NOT_FOUND;
  if (told === "public") return visibility.level === "pub" ? PUBLIC : access;
  return limitedAccess(access, told);
}

/** An access no wider than what it hangs on is reached; null for what is another crate's. */
export function limitedAccess(access: Access, reach: Reach | null): Access {
  if (reach === null || reach === "public") return access;
  if (reach === "crate") return narrower(CRATE, access);
  return access.tier === 2 ? { ...access, doubt: reach.doubt } : access;
}

/**
 * The access of an item in its crate. The items of an impl are seen as far as its type, whatever module it is in; the
 * names in a `use` and in an extern block each have an access of their own.
 */
export function reachedIn(
  { scope }: Pick<ModuleNode, "scope">,
  item: Item,
  { access, reach }: InFile,
): Access {
  if (reach === null || item.kind === "impl" || item.kind === "extern" || item.kind === "use") return access;
  if (item.kind === "macro call") {
    const told = reach.call(scope.path, macroUse(item));
    return told === "public" ? PUBLIC : limitedAccess(access, told);
  }
  if (item.kind === "extern crate") {
    const leaf = { name: item.alias ?? item.name, path: [] };
    return reachedAccess(access, item.visibility, reach.use(scope.path, leaf));
  }
  return reachedAccess(access, item.visibility, reach.name(scope.path, item.name, namespaceOf(item)));
}

/** The access of the impl that a derive of a type writes; `derive` is its path. */
export function derivedAccess(
  { scope }: Pick<ModuleNode, "scope">,
  { item, derive }: { readonly item: Item; readonly derive: readonly string[] },
  { access, reach }: InFile,
): Access {
  if (reach === null) return access;
  return implAccess(access, reach, isWireDerive(derive) ? "public" : reach.name(scope.path, item.name, "t"));
}

/** The access of an impl that its file lets be seen so far; how far its type and trait are is told by the caller. */
export function implAccess(inFile: Access, reach: FileReach, names: Reach | null): Access {
  const access = limitedAccess(inFile, reach.impls());
  return names === "crate" ? { ...limitedAccess(access, names), unreached: true } : access;
}

/** The accesses of a file's items, widened where the crate re-exports what stands in a module that is not public. */
export function widenedMap(map: AccessMap, root: ModuleNode, reach: FileReach): AccessMap {
  const widened = new Map(map);
  const open = [...root.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const { item } of node.items) {
      if (node.hidden || item.name === "" || item.visibility.level !== "pub") continue;
      const space = namespaceOf(item);
      if (reach.name(node.scope.path, item.name, space) !== "public") continue;
      widened.set(declaredKey(node.scope, item.name, space), PUBLIC);
    }
    open.push(...node.children);
  }
  return widened;
}

/** The aliases and constants that count by their visibility and not by how far they are reached. */
export function unreachedItems(root: ModuleNode, reach: FileReach): ReadonlySet<Item> {
  const unreached = new Set<Item>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const { item } of node.items) {
      if (item.visibility.level !== "pub" || (item.kind !== "type" && item.kind !== "const")) continue;
      if (reach.name(node.scope.path, item.name, namespaceOf(item)) === "crate") unreached.add(item);
    }
    open.push(...node.children);
  }
  return unreached;
}
