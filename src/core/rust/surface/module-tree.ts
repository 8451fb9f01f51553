import { createScope, type Scope } from "../name/scope.ts";
import type { Container, Item, ModItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf, type CfgShape } from "../shape/cfg-shape.ts";
import { passedItems, reachingItems } from "./item-macros.ts";

/** An item, and the condition that the macro around it adds. */
export interface PlacedItem {
  readonly item: Item;
  readonly cfg: CfgShape;
}

/** A module of a file: the file itself, or an inline `mod name { … }`. */
export interface ModuleNode {
  readonly scope: Scope;
  /** The declaration; null for the file. */
  readonly declaration: ModItem | null;
  readonly cfg: CfgShape;
  readonly items: readonly PlacedItem[];
  readonly children: readonly ModuleNode[];
}

/** Builds the tree of the modules that one file holds, with what macro calls pass on and what bodies let out. */
export function moduleTree(container: Container, module: readonly string[] | null): ModuleNode {
  return nodeOf(container, { path: [], parent: null, module }, null, "true");
}

function nodeOf(
  container: Container,
  place: Pick<Scope, "path" | "parent" | "module">,
  declaration: ModItem | null,
  cfg: CfgShape,
): ModuleNode {
  const items = flatten(container.items, cfg);
  const scope = createScope(
    items.map(({ item }) => item),
    place,
  );
  const inner = attributeFacts(container.attributes);
  const all =
    inner.cfg === "true"
      ? items
      : items.map(({ item, cfg: own }) => ({ item, cfg: allOf([own, inner.cfg]) }));
  const children: ModuleNode[] = [];
  for (const { item, cfg: own } of all) {
    if (item.kind !== "mod" || item.content === null) continue;
    const facts = attributeFacts(item.attributes);
    const path = [...place.path, item.name];
    if (facts.hidden) continue;
    children.push(nodeOf(item.content, { ...place, path, parent: scope }, item, allOf([own, facts.cfg])));
  }
  return { scope, declaration, cfg, items: all, children };
}

function flatten(items: readonly Item[], cfg: CfgShape): PlacedItem[] {
  const out: PlacedItem[] = [];
  for (const item of items) {
    const passed = item.kind === "macro call" ? passedItems(item) : null;
    if (passed !== null) {
      const outer = allOf([cfg, attributeFacts(item.attributes).cfg]);
      for (const guarded of passed) out.push(...flatten(guarded.items, allOf([outer, guarded.cfg])));
      continue;
    }
    out.push({ item, cfg });
    for (const reaching of reachingFrom(item)) out.push({ item: reaching, cfg });
  }
  return out;
}

function reachingFrom(item: Item): readonly Item[] {
  if (item.kind === "fn") return item.body === null ? [] : reachingItems(item.body);
  if (item.kind === "const" || item.kind === "static")
    return item.value === null ? [] : reachingItems(item.value);
  if (item.kind === "impl" || item.kind === "trait") return item.items.flatMap(reachingFrom);
  return [];
}
