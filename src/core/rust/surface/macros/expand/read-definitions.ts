import type { Container, Item } from "../../../read/item.ts";
import { attributeFacts } from "../../../shape/attributes.ts";
import { allOf } from "../../../shape/cfg-shape.ts";
import type { ModuleNode } from "../../module-tree.ts";
import type { Definition } from "./macro-expander.ts";

/** The macros that a file declares, those of its inline modules and in macro calls included, in the order of the text. */
export function readDefinitions(root: ModuleNode): readonly Definition[] {
  const found: Definition[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const { item, cfg } of node.items) {
      if (item.kind !== "macro") continue;
      found.push({ item, cfg: allOf([cfg, attributeFacts(item.attributes).cfg]) });
    }
    open.push(...node.children);
  }
  return found.sort((one, other) => one.item.start - other.item.start);
}

/** Names of the macros that stand among some items and in the inline modules there. */
export function macroNames({ items }: Pick<Container, "items">): ReadonlySet<string> {
  const names = new Set<string>();
  const open: (readonly Item[])[] = [items];
  for (let list = open.pop(); list !== undefined; list = open.pop()) {
    for (const item of list) {
      if (item.kind === "macro") names.add(item.name);
      else if (item.kind === "mod" && item.content !== null) open.push(item.content.items);
    }
  }
  return names;
}
