import { Lexer } from "./lex/lexer.ts";
import { tokenText } from "./lex/token-range.ts";
import type { UnreadItem } from "./read/item.ts";
import type { RustFile } from "./read/read-file.ts";

/** The tokens of a stretch that no rule knows, bodies included, to be compared as they are. */
export function unreadShape({ tokens, end }: UnreadItem): string {
  const lexer = new Lexer(tokens.tokens.text, { from: tokens.tokens.startAt(tokens.from), to: end });
  const parts: string[] = [];
  while (lexer.advance()) parts.push(tokenText(lexer, lexer.count - 1));
  return parts.join(" ");
}

/** Whether two files are the same tokens, comments and white space aside. */
export function sameTokens(one: RustFile, other: RustFile): boolean {
  const left = new Lexer(one.text);
  const right = new Lexer(other.text);
  for (let at = 0; ; at++) {
    const more = left.advance();
    if (more !== right.advance()) return false;
    if (!more) break;
    if (tokenText(left, at) !== tokenText(right, at)) return false;
  }
  const leftRest = left.damage === null ? "" : one.text.slice(left.damage.offset).trimEnd();
  const rightRest = right.damage === null ? "" : other.text.slice(right.damage.offset).trimEnd();
  return leftRest === rightRest;
}
