/** Words that begin an item. */
export const ITEM_WORDS = /^(?:fn|struct|enum|union|trait|type|const|static|mod|use)$/;

/** What shows an item that others can see, or that reaches them by other ways. */
const SHOWING = /^(?:pub|impl|macro_export|no_mangle|export_name)$/;

/** Whether some words show an item that others can see. */
export function showsItems(words: readonly string[]): boolean {
  return words.some((word) => SHOWING.test(word));
}

/** How far what some tokens declare may be seen by their own words. */
export type Declared = "everywhere" | "in the crate" | "nowhere";

/** Reads from the tokens of a macro how far what they declare may be seen. */
export function declaredIn(tokens: readonly string[]): Declared {
  let restricted = false;
  for (const [at, token] of tokens.entries()) {
    if (!SHOWING.test(token)) continue;
    if (token !== "pub" || tokens[at + 1] !== "(") return "everywhere";
    restricted = true;
  }
  return restricted ? "in the crate" : "nowhere";
}
