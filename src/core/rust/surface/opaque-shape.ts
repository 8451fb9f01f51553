import { closes, Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { MacroCallItem } from "../read/item.ts";
import { isIgnored } from "../shape/attribute-lists.ts";
import { literalShape } from "../shape/literal.ts";

/**
 * The tokens of a macro call's content, function bodies and trailing commas left out: what the macro makes of them is
 * its own affair.
 */
export function opaqueShape(item: MacroCallItem): string {
  return `${item.path} ! ${item.name}( ${opaqueTokens(item.content)} )`;
}

/** Tokens that no rule reads as items, less what says nothing to a caller: function bodies, lint levels, last commas. */
export function opaqueTokens({ tokens, from, to }: TokenRange): string {
  const parts: string[] = [];
  let depth = 0;
  /** Depth of the function whose body is next, -1 for none. */
  let fnDepth = -1;
  for (let at = from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    const text = tokenText(tokens, at);
    if (depth === fnDepth && kind === Punct.OpenBrace) {
      at = closingIndex(tokens, at, to);
      parts.push("{..}");
      fnDepth = -1;
      continue;
    }
    if (isIgnoredAttribute({ tokens, from: at, to })) {
      at = closingIndex(tokens, at + 1, to);
      continue;
    }
    if (opens(kind)) depth += 1;
    else if (closes(kind)) depth -= 1;
    if (kind === Kind.Ident && text === "fn" && tokenKind(tokens, at + 1) !== Punct.OpenParen)
      fnDepth = depth;
    else if (depth < fnDepth || (depth === fnDepth && kind === Punct.Semicolon)) fnDepth = -1;
    if (kind === Punct.Comma && (at + 1 >= to || closes(tokenKind(tokens, at + 1)))) continue;
    parts.push(kind === Kind.Ident ? identName(text) : literalShape(text));
  }
  return parts.join(" ");
}

function isIgnoredAttribute({ tokens, from }: TokenRange): boolean {
  return (
    tokenKind(tokens, from) === Punct.Hash &&
    tokenKind(tokens, from + 1) === Punct.OpenBracket &&
    tokenKind(tokens, from + 2) === Kind.Ident &&
    tokenKind(tokens, from + 3) !== Kind.PathSep &&
    isIgnored(tokenText(tokens, from + 2)) &&
    tokenText(tokens, from + 4) !== "hidden"
  );
}
