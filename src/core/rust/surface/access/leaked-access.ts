import { resolvePath } from "../../name/scope.ts";
import { declaredKey, namespaceOf } from "../declared-key.ts";
import type { ModuleNode, PlacedItem } from "../module-tree.ts";
import { type Access, narrower, PUBLIC } from "./access.ts";
import { namedPaths } from "./named-paths.ts";
import { signatureRanges } from "./signature-ranges.ts";

/** The two accesses of each declared item: as written, and as far as it is known to be reached. */
export interface AccessTables {
  readonly own: ReadonlyMap<string, Access>;
  readonly reach: Map<string, Access>;
}

/**
 * Widens what nobody can name but a visible signature hands out: a `pub` type in a private inline module that a `pub`
 * function returns is seen as far as that function. Gives whether anything was widened.
 */
export function leak(root: ModuleNode, tables: AccessTables): boolean {
  const narrowed = [...tables.own].some(([key, own]) => isNarrowed(key, own, tables));
  return narrowed && leakFrom(root, tables);
}

function isNarrowed(key: string, own: Access, { reach }: AccessTables): boolean {
  return key.startsWith("t:") && own.tier > (reach.get(key) ?? own).tier && reach.get(key)?.tier !== -1;
}

function leakFrom(node: ModuleNode, tables: AccessTables): boolean {
  let widened = false;
  for (const placed of node.items) widened = leakItem(placed, node, tables) || widened;
  for (const child of node.children) widened = leakFrom(child, tables) || widened;
  return widened;
}

function leakItem({ item, cfg }: PlacedItem, node: ModuleNode, tables: AccessTables): boolean {
  const access = item.kind === "impl" ? headerAccess(item, node, tables) : declaredAccess(item, node, tables);
  if (cfg === "false" || access.tier === 0) return false;
  let widened = false;
  for (const range of signatureRanges(item, access.tier)) {
    for (const path of namedPaths(range)) {
      const key = `t:${resolvePath(node.scope, path).join("::")}`;
      const own = tables.own.get(key);
      if (own === undefined || !isNarrowed(key, own, tables)) continue;
      const reached = narrower(access, own);
      if (reached.tier <= (tables.reach.get(key)?.tier ?? 0)) continue;
      tables.reach.set(key, reached);
      widened = true;
    }
  }
  return widened;
}

function declaredAccess(item: PlacedItem["item"], node: ModuleNode, { reach }: AccessTables): Access {
  return reach.get(declaredKey(node.scope, item.name, namespaceOf(item))) ?? PUBLIC;
}

/** An impl is seen as far as the names of its trait and type. */
function headerAccess(
  item: Extract<PlacedItem["item"], { kind: "impl" }>,
  { scope }: ModuleNode,
  { reach }: AccessTables,
): Access {
  const paths = [...namedPaths(item.trait), ...namedPaths(item.self)];
  return paths.reduce<Access>(
    (access, path) => narrower(reach.get(`t:${resolvePath(scope, path).join("::")}`) ?? PUBLIC, access),
    PUBLIC,
  );
}
