import { texts } from "../lex/token-range.ts";
import { createScope } from "../name/create-scope.ts";
import { lastName } from "../name/last-name.ts";
import type { Scope } from "../name/scope.ts";
import type { Container, Item, MacroCallItem, ModItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf, type CfgShape } from "../shape/cfg-shape.ts";
import type { GuardedItems } from "./macros/conditional-arms.ts";
import { showsItems } from "./macros/declared-words.ts";
import type { OwnMacros } from "./macros/expand/own-macros.ts";
import { passedItems } from "./macros/item-macros.ts";
import { passesOn } from "./macros/known-macros.ts";
import { reachingItems } from "./reaching-items.ts";

/** An item, and the condition that the macro around it adds. */
export interface PlacedItem {
  readonly item: Item;
  readonly cfg: CfgShape;
  /** The item of the module that it was found in: itself, or the macro call or function around it. */
  readonly origin: Item;
  /** The call that made it; null for what is written. */
  readonly madeBy: MadeBy | null;
}

/** A call of a macro of the file, read as the items that it makes. */
export interface MadeBy {
  readonly call: MacroCallItem;
  /** Inline modules of the file that the call stands in. */
  readonly inline: readonly string[];
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

/** What becomes of the calls of the macros that a file declares itself. */
export interface OwnCalls {
  /** Those that are read as the items which they make; null where all stay calls. */
  readonly macros: OwnMacros | null;
  /** Names of macros whose calls are told even where the items in them seem to tell all. */
  readonly told: ReadonlySet<string>;
}

const NO_OWN_CALLS: OwnCalls = { macros: null, told: new Set() };

/** Builds the tree of the modules that one file holds, with what macro calls pass on and what bodies let out. */
export function moduleTree(
  container: Pick<Container, "attributes" | "items">,
  module: readonly string[] | null,
  own: OwnCalls = NO_OWN_CALLS,
): ModuleNode {
  return nodeOf(
    container,
    { path: [], parent: null, module, own },
    { declaration: null, origin: null, cfg: "true", hidden: false, madeBy: null },
  );
}

/** Where a module stands. */
interface NodePlace extends Pick<Scope, "path" | "parent" | "module"> {
  readonly own: OwnCalls;
}

function nodeOf(
  container: Pick<Container, "attributes" | "items">,
  { own, ...place }: NodePlace,
  {
    madeBy,
    ...found
  }: Pick<ModuleNode, "declaration" | "origin" | "cfg" | "hidden"> & Pick<PlacedItem, "madeBy">,
): ModuleNode {
  const inner = attributeFacts(container.attributes);
  const hidden = found.hidden || inner.hidden;
  const cfg = allOf([found.cfg, place.parent === null ? inner.cfg : "true"]);
  const items = flatten(container.items, cfg, { ...NO_CALLS, madeBy, own, inline: place.path });
  const scope = createScope(items, place);
  const children: ModuleNode[] = [];
  for (const { item, cfg, origin, madeBy } of items) {
    if (item.kind !== "mod" || item.content === null) continue;
    const facts = attributeFacts(item.attributes);
    const path = [...place.path, item.name];
    const inside = {
      declaration: item,
      origin,
      cfg: allOf([cfg, facts.cfg]),
      hidden: hidden || facts.hidden,
      madeBy,
    };
    const child = nodeOf(item.content, { ...place, own, path, parent: scope }, inside);
    scope.children.set(item.name, child.scope);
    children.push(child);
  }
  return { ...found, hidden, scope, items, children };
}

/** Calls inside of calls deeper than this are opaque: no program has them, each is read anew, and the stack is finite. */
const MAX_CALLS = 8;

/** The macro calls around some items, and where they stand. */
interface Calls {
  /** The outermost; null where there is none. */
  readonly origin: Item | null;
  readonly depth: number;
  readonly madeBy: MadeBy | null;
  readonly own: OwnCalls;
  readonly inline: readonly string[];
}

const NO_CALLS = { origin: null, depth: 0 };

/** Items with what macro calls pass on and what bodies let out; test code is left out here already. */
function flatten(items: readonly Item[], cfg: CfgShape, calls: Calls): PlacedItem[] {
  const out: PlacedItem[] = [];
  for (const written of items) {
    const own = written.attributes.length === 0 ? "true" : attributeFacts(written.attributes).cfg;
    if (own === "false") continue;
    const macros = calls.madeBy === null ? calls.own.macros : null;
    const item = macros?.withMembers(written) ?? written;
    const origin = calls.origin ?? written;
    const held = item.kind === "macro call" ? itemsOf(item, macros, calls) : null;
    for (const { items: inner, cfg: guard, calls: inside } of held?.items ?? [])
      out.push(...flatten(inner, allOf([allOf([cfg, own]), guard]), { ...inside, origin }));
    if (held?.isWhole === true) continue;
    const { madeBy } = calls;
    out.push({ item, cfg, origin, madeBy });
    for (const reaching of reachingFrom(item)) out.push({ item: reaching, cfg, origin, madeBy });
  }
  return out;
}

/** What a macro call holds, and whether that is all it declares. */
interface Held {
  readonly items: readonly (GuardedItems & { readonly calls: Calls })[];
  readonly isWhole: boolean;
}

/** The items that a call makes, else those that it passes on. */
function itemsOf(item: MacroCallItem, macros: OwnMacros | null, calls: Calls): Held | null {
  if (calls.depth >= MAX_CALLS) return null;
  const deeper = { ...calls, depth: calls.depth + 1 };
  const made = macros?.made(item) ?? null;
  if (made !== null) {
    const inside = { ...deeper, madeBy: { call: item, inline: calls.inline } };
    return { items: made.map((guarded) => ({ ...guarded, calls: inside })), isWhole: true };
  }
  const passed = passedItems(item);
  if (passed === null) return null;
  const isWhole = isTold(item) && !calls.own.told.has(lastName(item.path));
  return { items: passed.map((guarded) => ({ ...guarded, calls: deeper })), isWhole };
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
