import { Kind, Punct } from "../../../lex/token-kind.ts";
import { expressionEnd } from "./expression-end.ts";
import { itemEnd } from "./item-end.ts";
import { type Fragment, isOpen, isText, type Token, treeSize } from "./token.ts";
import { pathEnd, typeEnd } from "./type-end.ts";
import { Uncertain } from "./uncertain.ts";

/**
 * Index behind the fragment that begins at `start`. What is there is taken for valid Rust: only its end is looked for,
 * which what may follow a fragment makes easy to find. Splits a `>>` of which a type takes one half.
 *
 * @see https://doc.rust-lang.org/reference/macros-by-example.html#follow-set-ambiguity-restrictions
 */
export function fragmentEnd(fragment: Fragment, tokens: Token[], start: number): number {
  const token = tokens[start];
  if (token === undefined) throw new Uncertain("no fragment");
  if (token.made !== null && (fragment === "tt" || fragment === token.made.fragment)) return start + 1;
  switch (fragment) {
    case "ident":
    case "lifetime":
      return start + 1;
    case "tt":
    case "block":
      return start + treeSize(tokens, start);
    case "literal":
      return isText(token, "-") ? start + 2 : start + 1;
    case "vis":
      return visibilityEnd(tokens, start);
    case "meta":
      return metaEnd(tokens, start);
    case "path":
      return pathEnd(tokens, start);
    case "ty":
      return typeEnd(tokens, start);
    case "item":
      return itemEnd(tokens, start);
    case "expr":
      return expressionEnd(tokens, start);
    case "stmt":
      return statementEnd(tokens, start);
    case "pat":
    case "pat_param":
      return patternEnd(tokens, start, fragment);
  }
}

/** `pub`, `pub(crate)` or nothing; what is in the brackets of `pub (u8)` is a type of its own. */
function visibilityEnd(tokens: readonly Token[], start: number): number {
  if (!isText(tokens[start], "pub")) return start;
  const open = start + 1;
  if (!isOpen(tokens[open], Punct.OpenParen)) return open;
  const isAlone = treeSize(tokens, open) === 3 && /^(?:crate|self|super)$/.test(tokens[open + 1]?.text ?? "");
  return isAlone || isText(tokens[open + 1], "in") ? open + treeSize(tokens, open) : open;
}

/** What stands in the brackets of an attribute: `derive(Clone)`, `path = "x.rs"`. */
function metaEnd(tokens: Token[], start: number): number {
  if (isText(tokens[start], "unsafe")) return start + 1 + treeSize(tokens, start + 1);
  let at = start;
  while (isText(tokens[at], "::") || tokens[at]?.kind === Kind.Ident) at += 1;
  if (isOpen(tokens[at])) return at + treeSize(tokens, at);
  return isText(tokens[at], "=") ? expressionEnd(tokens, at + 1) : at;
}

/** A statement without its `;`, which only a `let` and an item can be told from an expression by. */
function statementEnd(tokens: Token[], start: number): number {
  if (!isText(tokens[start], "let")) throw new Uncertain("a statement");
  let at = start;
  while (at < tokens.length && !isText(tokens[at], ";")) at += treeSize(tokens, at);
  return at;
}

function patternEnd(tokens: readonly Token[], start: number, fragment: "pat" | "pat_param"): number {
  for (let at = start; ; at += treeSize(tokens, at)) {
    const token = tokens[at];
    if (token === undefined || token.made !== null) {
      if (token === undefined) return at;
      continue;
    }
    // Before Rust 2021 a `pat` ended here.
    if (token.text === "|" && fragment === "pat") throw new Uncertain("a pattern of several");
    if (token.text === "<" || token.text === "<<") throw new Uncertain("a pattern with generic arguments");
    if (/^(?:=>|,|=|\||if|in|\)|\]|\}|;)$/.test(token.text)) return at;
  }
}
