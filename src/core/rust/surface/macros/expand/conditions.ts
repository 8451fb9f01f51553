import { tokenText } from "../../../lex/token-range.ts";
import type { Attribute, Item } from "../../../read/item.ts";

/** The attributes of an item that say when it is there. */
export function conditionsOf({ attributes }: Pick<Item, "attributes">): readonly Attribute[] {
  return attributes.filter(({ tokens, from }) => tokenText(tokens, from) === "cfg");
}

/** Items that are there under conditions alone, as those which a call under them makes. */
export function underConditions(items: readonly Item[], conditions: readonly Attribute[]): readonly Item[] {
  if (conditions.length === 0) return items;
  return items.map((item) => ({ ...item, attributes: [...conditions, ...item.attributes] }));
}
