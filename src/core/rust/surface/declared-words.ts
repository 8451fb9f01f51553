/** Words that begin an item. */
export const ITEM_WORDS = /^(?:fn|struct|enum|union|trait|type|const|static|mod|use)$/;

const MAY_BE_SEEN = /^(?:impl|derive|macro_export)$/;

/** What some tokens tell of the items that they declare. */
export interface Declared {
  /** Something may be seen by everybody: a `pub`, an impl. */
  readonly seen: boolean;
  /** Something is `pub` in part of the crate. */
  readonly restricted: boolean;
  /** There are items at all. */
  readonly items: boolean;
}

/** Reads from the words of a macro's tokens how far what they declare may be seen. */
export function declaredIn(tokens: readonly string[]): Declared {
  return {
    seen: tokens.some((token, at) => MAY_BE_SEEN.test(token) || (token === "pub" && tokens[at + 1] !== "(")),
    restricted: tokens.includes("pub"),
    items: tokens.some((token) => ITEM_WORDS.test(token)),
  };
}
