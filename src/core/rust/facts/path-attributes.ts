import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { Attribute } from "../read/item.ts";
import { cfgShape } from "../shape/cfg-shape.ts";
import type { PathAttributes } from "./module-facts.ts";

const NONE: PathAttributes = { always: null, sometimes: [] };

/**
 * The files that the attributes of a module name: `#[path = "x.rs"]`, and `#[cfg_attr(unix, path = "unix.rs")]`.
 *
 * @see https://doc.rust-lang.org/reference/items/modules.html#the-path-attribute
 */
export function pathAttributes(attributes: readonly Attribute[]): PathAttributes {
  if (attributes.length === 0) return NONE;
  let always: string | null = null;
  const sometimes: string[] = [];
  for (const attribute of attributes) {
    const word = identName(tokenText(attribute.tokens, attribute.from));
    if (word === "path") always ??= namedFile(attribute);
    else if (word === "cfg_attr") sometimes.push(...conditionalFiles(attribute));
  }
  return { always, sometimes };
}

/** The text behind `path =`, null where it is no literal. */
function namedFile({ tokens, from }: TokenRange): string | null {
  if (tokenKind(tokens, from + 1) !== Punct.Equals || tokenKind(tokens, from + 2) !== Kind.Text) return null;
  return literalText(tokenText(tokens, from + 2));
}

/** The files in a `cfg_attr(predicate, …)`, nested ones included; none under a predicate that never holds. */
function conditionalFiles({ tokens, from, to }: TokenRange): readonly string[] {
  if (!opens(tokenKind(tokens, from + 1))) return [];
  const end = closingIndex(tokens, from + 1, to);
  const files: string[] = [];
  let start = from + 2;
  for (let at = start, first = true; at <= end; at++) {
    if (opens(tokenKind(tokens, at))) at = closingIndex(tokens, at, end);
    else if (at === end || tokenKind(tokens, at) === Punct.Comma) {
      const part = { tokens, from: start, to: at };
      if (first && cfgShape(part) === "false") return [];
      if (!first) files.push(...filesOf(part));
      first = false;
      start = at + 1;
    }
  }
  return files;
}

function filesOf(part: TokenRange): readonly string[] {
  const { always, sometimes } = pathAttributes([part]);
  return always === null ? sometimes : [always, ...sometimes];
}

/** The value of a plain or raw string literal; escapes beyond quotes and backslashes stay as written. */
export function literalText(literal: string): string {
  const raw = /^r(#*)"(.*)"\1$/s.exec(literal);
  if (raw !== null) return raw[2] ?? "";
  return literal.slice(1, -1).replace(/\\(["'\\])/g, "$1");
}
