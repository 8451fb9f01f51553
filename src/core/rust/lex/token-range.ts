import type { Lexer } from "./lexer.ts";
import { closes, opens } from "./token-kind.ts";

/** Tokens `from` (included) to `to` (not included) of one lexer. */
export interface TokenRange {
  readonly tokens: Lexer;
  readonly from: number;
  readonly to: number;
}

/** Text of token `index`; empty when there is none. */
export function tokenText(tokens: Lexer, index: number): string {
  return tokens.text.slice(tokens.startAt(index), tokens.endAt(index));
}

/** Kind of token `index`, {@link Kind.End} outside of the tokens made so far. */
export function tokenKind(tokens: Lexer, index: number): number {
  return tokens.kindAt(index);
}

const NON_ASCII = /[^\x00-\x7f]/;

/** An identifier's name: `r#type` is `type`, and text is compared in Unicode's composed form. */
export function identName(text: string): string {
  const plain = text.startsWith("r#") ? text.slice(2) : text;
  return NON_ASCII.test(plain) ? plain.normalize("NFC") : plain;
}

/** Index of the bracket that closes the one at `index`, or `limit` when none does. */
export function closingIndex(tokens: Lexer, index: number, limit: number): number {
  let depth = 0;
  for (let at = index; at < limit; at++) {
    const kind = tokenKind(tokens, at);
    if (opens(kind)) depth += 1;
    else if (closes(kind)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return limit;
}

/** Every token's text of a range, in order. */
export function texts(range: TokenRange): string[] {
  const out: string[] = [];
  for (let at = range.from; at < range.to; at++) out.push(tokenText(range.tokens, at));
  return out;
}

/** Whether a range holds no token. */
export function isEmpty(range: TokenRange): boolean {
  return range.from >= range.to;
}
