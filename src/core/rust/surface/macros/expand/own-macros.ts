import type { Item, MacroCallItem } from "../../../read/item.ts";
import type { GuardedItems } from "../conditional-arms.ts";
import { conditionsOf, underConditions } from "./conditions.ts";
import type { MacroExpander } from "./macro-expander.ts";

/** Which calls of a file's own macros are read as the items that they make; the others stay calls. */
export class OwnMacros {
  readonly #expander: MacroExpander;
  readonly #wanted: Pick<ReadonlySet<number>, "has">;

  /** `wanted` holds the offsets of calls. */
  constructor(expander: MacroExpander, wanted: Pick<ReadonlySet<number>, "has">) {
    this.#expander = expander;
    this.#wanted = wanted;
  }

  /** The items that a call makes; null where it stays a call. */
  made(call: MacroCallItem): readonly GuardedItems[] | null {
    return this.#wanted.has(call.start) ? this.#expander.items(call) : null;
  }

  /** An impl or a trait with what the calls in it make; any other item as it is. */
  withMembers(item: Item): Item {
    if (item.kind !== "impl" && item.kind !== "trait") return item;
    if (!item.items.some(({ kind }) => kind === "macro call")) return item;
    return { ...item, items: item.items.flatMap((member) => this.#members(member)) };
  }

  #members(member: Item): readonly Item[] {
    if (member.kind !== "macro call") return [member];
    const [only, ...others] = this.made(member) ?? [];
    if (only === undefined || others.length > 0 || only.cfg !== "true") return [member];
    return underConditions(only.items, conditionsOf(member));
  }
}
