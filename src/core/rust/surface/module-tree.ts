import { texts } from "../lex/token-range.ts";
import { createScope } from "../name/create-scope.ts";
import type { Scope } from "../name/scope.ts";
import type { Container, Item, MacroCallItem, ModItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf, type CfgShape } from "../shape/cfg-shape.ts";
import { showsItems } from "./macros/declared-words.ts";
import { passedItems } from "./macros/item-macros.ts";
import { passesOn } from "./macros/known-macros.ts";
import { reachingItems } from "./reaching-items.ts";

/** An item, and the condition that the macro around it adds. */
export interface PlacedItem {
  readonly item: Item;
  readonly cfg: CfgShape;
  /** The item of the module that it was found in: itself, or the macro call or function around it. */
  readonly origin: Item;
}

/** A module of a file: the file itself, or an inline `mod name { … }`. */
export interface ModuleNode {
  readonly scope: Scope;
  /** The declaration; null for the file. */
  readonly declaration: ModItem | null;
  /** The item of the parent that it was found in; null for the file. */
  readonly origin: Item | null;
  readonly cfg: CfgShape;
  /** `#[doc(hidden)]`, or in a module that is. */
  readonly hidden: boolean;
  readonly items: readonly PlacedItem[];
  readonly children: readonly ModuleNode[];
}

/** Builds the tree of the modules that one file holds, with what macro calls pass on and what bodies let out. */
export function moduleTree(
  container: Pick<Container, "attributes" | "items">,
  module: readonly string[] | null,
): ModuleNode {
  return nodeOf(
    container,
    { path: [], parent: null, module },
    { declaration: null, origin: null, cfg: "true", hidden: false },
  );
}

function nodeOf(
  container: Pick<Container, "attributes" | "items">,
  place: Pick<Scope, "path" | "parent" | "module">,
  found: Pick<ModuleNode, "declaration" | "origin" | "cfg" | "hidden">,
): ModuleNode {
  const inner = attributeFacts(container.attributes);
  const hidden = found.hidden || inner.hidden;
  const items = flatten(container.items, allOf([found.cfg, place.parent === null ? inner.cfg : "true"]));
  const scope = createScope(items, place);
  const children: ModuleNode[] = [];
  for (const { item, cfg, origin } of items) {
    if (item.kind !== "mod" || item.content === null) continue;
    const facts = attributeFacts(item.attributes);
    const path = [...place.path, item.name];
    const inside = {
      declaration: item,
      origin,
      cfg: allOf([cfg, facts.cfg]),
      hidden: hidden || facts.hidden,
    };
    const child = nodeOf(item.content, { ...place, path, parent: scope }, inside);
    scope.children.set(item.name, child.scope);
    children.push(child);
  }
  return { ...found, hidden, scope, items, children };
}

/** Calls inside of calls deeper than this are opaque: no program has them, each is read anew, and the stack is finite. */
const MAX_CALLS = 8;

/** The macro calls around some items. */
interface Calls {
  /** The outermost; null where there is none. */
  readonly origin: Item | null;
  readonly depth: number;
}

const NO_CALLS: Calls = { origin: null, depth: 0 };

/** Items with what macro calls pass on and what bodies let out; test code is left out here already. */
function flatten(items: readonly Item[], cfg: CfgShape, calls: Calls = NO_CALLS): PlacedItem[] {
  const out: PlacedItem[] = [];
  for (const item of items) {
    const origin = calls.origin ?? item;
    const own = item.attributes.length === 0 ? "true" : attributeFacts(item.attributes).cfg;
    if (own === "false") continue;
    const passed = item.kind === "macro call" && calls.depth < MAX_CALLS ? passedItems(item) : null;
    if (passed !== null) {
      const outer = allOf([cfg, own]);
      const inside = { origin, depth: calls.depth + 1 };
      for (const { items: inner, cfg: guard } of passed)
        out.push(...flatten(inner, allOf([outer, guard]), inside));
    }
    if (passed !== null && item.kind === "macro call" && isTold(item)) continue;
    out.push({ item, cfg, origin });
    for (const reaching of reachingFrom(item)) out.push({ item: reaching, cfg, origin });
  }
  return out;
}

/** Whether the items of a call tell all that it declares. Else the macro may make more of them than is written. */
function isTold({ path, content }: MacroCallItem): boolean {
  return passesOn(path) || showsItems(texts(content));
}

function reachingFrom(item: Item): readonly Item[] {
  if (item.kind === "fn") return item.body === null ? [] : reachingItems(item.body);
  if (item.kind === "const" || item.kind === "static")
    return item.value === null ? [] : reachingItems(item.value);
  if (item.kind === "impl" || item.kind === "trait") return item.items.flatMap(reachingFrom);
  return [];
}
