import { identName, isEmpty, texts } from "../lex/token-range.ts";
import type { ImplItem, Item } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf, type CfgShape } from "../shape/cfg-shape.ts";
import { canonicalPath } from "./facade.ts";
import type { Scope } from "./scope.ts";
import { type UseLeaf, useLeaves } from "./use-tree.ts";

/** An item with the condition it stands under. */
export interface ScopedItem {
  readonly item: Item;
  readonly cfg: CfgShape;
}

const NAMED = new Set(["struct", "union", "enum", "trait", "type", "mod", "const", "static"]);

/** What one name was imported from, with the condition of each import. */
type Imports = Map<string, { readonly path: readonly string[]; readonly cfg: CfgShape }[]>;

/** Builds the scope of a module from the items in it; what macro calls hold is given along with them. */
export function createScope(
  items: readonly ScopedItem[],
  place: Pick<Scope, "path" | "parent" | "module">,
): Scope {
  const imports: Imports = new Map();
  const locals = new Map<string, Item>();
  const declared = new Map<string, Map<Item, CfgShape>>();
  const others = new Set<string>();
  const constants = new Map<string, Item>();
  const globs: (readonly string[])[] = [];
  for (const { item, cfg } of items) {
    const own = item.attributes.length === 0 ? "true" : attributeFacts(item.attributes).cfg;
    if (own === "false") continue;
    for (const { name, path } of bindings(item)) {
      if (name === "*") globs.push(path);
      else if (name !== "_") append(imports, name, { path, cfg: allOf([cfg, own]) });
    }
    if (NAMED.has(item.kind)) {
      locals.set(item.name, item);
      addTwin(declared, item, allOf([cfg, own]));
    } else if (item.name !== "" && item.kind !== "extern crate") others.add(item.name);
    if (item.kind === "impl" && isEmpty(item.trait)) addConstants(item, constants);
  }
  const settled = new Map([...imports].map(([name, sources]) => [name, oneSource(sources)]));
  const twins = new Map([...declared].filter(([, items]) => items.size > 1));
  return { ...place, imports: settled, locals, twins, others, constants, globs, children: new Map() };
}

/** The names that an item brings in from elsewhere. */
function bindings(item: Item): readonly UseLeaf[] {
  if (item.kind === "use") return useLeaves(item.tree);
  if (item.kind !== "extern crate" || item.name === "self") return [];
  // The crate, whatever a module beside it is called.
  return [{ path: ["", item.name], name: item.alias ?? item.name }];
}

function append<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}

function addTwin(declared: Map<string, Map<Item, CfgShape>>, item: Item, cfg: CfgShape): void {
  const group = declared.get(item.name);
  if (group === undefined) declared.set(item.name, new Map([[item, cfg]]));
  else group.set(item, cfg);
}

/** One name imported from two places, each under its own `cfg`, stands for both, whichever comes first. */
function oneSource(sources: readonly { path: readonly string[]; cfg: CfgShape }[]): readonly string[] {
  const first = sources[0]?.path ?? [];
  const paths = new Set(sources.map(({ path }) => standardPath(path)));
  if (paths.size <= 1) return first;
  const guarded = sources.map(({ path, cfg }) => `${standardPath(path)} if ${cfg}`.replaceAll(" ", "~"));
  const last = new Set(sources.map(({ path }) => path.at(-1) ?? ""));
  return [guarded.sort().join("|"), ...(last.size === 1 ? last : [])];
}

/** `core` and `alloc` under one condition and `std` under the other are one source. */
function standardPath(path: readonly string[]): string {
  const [head, ...rest] = path;
  return canonicalPath(head === "" ? [...rest, ""] : path).join("::");
}

/** The constants of an inherent impl, by the type's last name and their own. */
function addConstants({ self, items }: ImplItem, constants: Map<string, Item>): void {
  const path = texts(self);
  const end = path.indexOf("<");
  const owner = identName((end < 0 ? path : path.slice(0, end)).at(-1) ?? "");
  for (const item of items) if (item.kind === "const") constants.set(`${owner}::${item.name}`, item);
}
