import type { ApiChange, ItemKind } from "../../api-change.ts";
import { type ItemName, itemName } from "./item-name.ts";
import type { MentionIndex } from "./mention-index.ts";

/** A name that a spec still says of an item that is gone. */
export interface StaleMention {
  readonly change: ApiChange;
  readonly name: string;
  /** Offset of the name in the spec. */
  readonly offset: number;
  /** The name that an item of the same signature has now, null where there is none. */
  readonly renamedTo: string | null;
}

/** How a spec names the items of an API change. */
export interface ItemMentions {
  /** Whether the spec names an item; null for one that need not be named. */
  isNamed(change: ApiChange): boolean | null;
  /** Items added or changed that the spec names nowhere. */
  readonly unmentioned: readonly ApiChange[];
  /** Items removed that the spec still names. */
  readonly stale: readonly StaleMention[];
}

/** What names are compared with. */
export interface MentionContext {
  readonly index: MentionIndex;
  /** The source after the change: a name that is still in it is not stale. Null where it is gone. */
  readonly source: string | null;
  /** Kinds that need not be named. */
  readonly exempt: ReadonlySet<ItemKind>;
}

/** Compares the items of an API change with the names in the spec that answers for it. */
export function itemMentions(api: readonly ApiChange[], context: MentionContext): ItemMentions {
  const { index, exempt } = context;
  const isNamed = (change: ApiChange): boolean | null => {
    const item = exempt.has(change.kind) ? null : itemName(change);
    return item === null ? null : index.placesOf(item.name).length > 0;
  };
  return {
    isNamed,
    unmentioned: api.filter(
      (change) => (change.change === "added" || change.change === "changed") && isNamed(change) === false,
    ),
    stale: staleMentions(api, context),
  };
}

function staleMentions(
  api: readonly ApiChange[],
  { index, source, exempt }: MentionContext,
): readonly StaleMention[] {
  const seen = new Set<string>();
  return api.flatMap((change) => {
    const item = change.change !== "removed" || exempt.has(change.kind) ? null : itemName(change);
    if (item === null || seen.has(item.name) || (source !== null && says(source, item.name))) return [];
    const place = index
      .codePlacesOf(item.name)
      .find((other) => !other.isPrefix && belongs(other.owner, item));
    if (place === undefined) return [];
    seen.add(item.name);
    return [{ change, name: item.name, offset: place.offset, renamedTo: renamedTo(change, item, api) }];
  });
}

/** `Other::run` says nothing of `Pool::run`, while `self.run` and `crate::pool::run` may. */
function belongs(owner: string | null, item: ItemName): boolean {
  return owner === null || item.owner === null || owner === item.owner || /^[a-z]/.test(owner);
}

/** Whether a word stands in a text; the names of items hold no character that a pattern takes for a sign. */
function says(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{ID_Continue}]/u.test(text[at - 1] ?? " ") &&
      !/[\p{ID_Continue}]/u.test(text[at + name.length] ?? " ");
    if (isWhole) return true;
  }
  return false;
}

/** The one added item of the same kind and owner that reads the same but for its name. */
function renamedTo({ kind, before }: ApiChange, item: ItemName, api: readonly ApiChange[]): string | null {
  if (before === null) return null;
  const candidates = api.flatMap((other) => {
    const name = other.change === "added" && other.kind === kind ? itemName(other) : null;
    if (name === null || name.owner !== item.owner || other.after === null) return [];
    return renamed(other.after, name.name) === renamed(before, item.name) ? [name.name] : [];
  });
  const [only, ...more] = candidates;
  return only !== undefined && more.length === 0 ? only : null;
}

function renamed(signature: string, name: string): string {
  return signature.replaceAll(new RegExp(`(?<![\\p{ID_Continue}])${name}(?![\\p{ID_Continue}])`, "gu"), "\0");
}
