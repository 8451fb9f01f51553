import type { TokenRange } from "../lex/token-range.ts";
import type { MacroCallItem } from "../read/item.ts";
import { callTokens } from "./call-tokens.ts";

/**
 * The tokens of a macro call's content, function bodies and trailing commas left out: what the macro makes of them is
 * its own affair.
 */
export function opaqueShape(item: MacroCallItem): string {
  return `${item.path} ! ${item.name}( ${opaqueTokens(item.content)} )`;
}

/** Tokens that no rule reads as items, less what says nothing to a caller: function bodies, lint levels, last commas. */
export function opaqueTokens(range: TokenRange): string {
  return callTokens(range).join(" ");
}
