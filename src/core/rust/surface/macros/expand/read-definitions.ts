import { tokenText } from "../../../lex/token-range.ts";
import type { Container, Item, MacroCallItem, MacroItem } from "../../../read/item.ts";
import { attributeFacts } from "../../../shape/attributes.ts";
import { allOf, type CfgShape } from "../../../shape/cfg-shape.ts";
import type { ModuleNode } from "../../module-tree.ts";
import { passedItems } from "../item-macros.ts";

/** A macro of a file, and where it counts. */
export interface Definition {
  readonly item: MacroItem;
  /** The condition that it stands under in its module. */
  readonly cfg: CfgShape;
  /** Inline modules of the file in whose text it is seen. */
  readonly inline: readonly string[];
}

/** The macros that a file declares, and where its calls stand. */
export interface Definitions {
  /** Those of inline modules and in macro calls included, in the order of the text. */
  readonly all: readonly Definition[];
  /** Inline modules around the call that begins at an offset. */
  readonly around: ReadonlyMap<number, readonly string[]>;
}

/** Reads them from the tree of a file's modules. */
export function readDefinitions(root: ModuleNode): Definitions {
  const all: Definition[] = [];
  const around = new Map<number, readonly string[]>();
  const open = [{ node: root, inline: root.scope.path }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, inline } = next;
    for (const { item, cfg, origin } of node.items) {
      for (const { start } of callsIn(item)) around.set(start, node.scope.path);
      if (item.kind !== "macro") continue;
      // What passes a macro on has passed its calls on, too.
      const guard = origin === item || /^macro:\w+$/.test(cfg) ? "true" : cfg;
      all.push({ item, inline, cfg: allOf([guard, attributeFacts(item.attributes).cfg]) });
    }
    for (const child of node.children)
      open.push({ node: child, inline: isOpen(child) ? inline : child.scope.path });
  }
  return { all: all.sort((one, other) => one.item.start - other.item.start), around };
}

function callsIn(item: Item): readonly Item[] {
  if (item.kind === "macro call") return [item];
  if (item.kind !== "impl" && item.kind !== "trait") return [];
  return item.items.filter(({ kind }) => kind === "macro call");
}

/** Whether the macros of a module are seen behind it: `#[macro_use]`. */
function isOpen({ declaration }: ModuleNode): boolean {
  const attributes = declaration?.attributes ?? [];
  return attributes.some(({ tokens, from }) => tokenText(tokens, from) === "macro_use");
}

/** Names of the macros that stand among some items, in the inline modules there and in what macro calls pass on. */
export function macroNames({ items }: Pick<Container, "items">): ReadonlySet<string> {
  const names = new Set<string>();
  const open: (readonly Item[])[] = [items];
  for (let list = open.pop(); list !== undefined; list = open.pop()) {
    for (const item of list) {
      if (item.kind === "macro") names.add(item.name);
      else if (item.kind === "mod" && item.content !== null) open.push(item.content.items);
      else if (item.kind === "macro call" && mayDeclare(item))
        open.push(...(passedItems(item) ?? []).map((passed) => passed.items));
    }
  }
  return names;
}

function mayDeclare({ content: { tokens, from, to } }: MacroCallItem): boolean {
  return tokens.text.slice(tokens.startAt(from), tokens.endAt(to - 1)).includes("macro_rules");
}
