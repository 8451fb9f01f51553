import { Lexer } from "../../lex/lexer.ts";
import { Kind, opens, Punct } from "../../lex/token-kind.ts";
import { closingIndex, type TokenRange, tokenKind } from "../../lex/token-range.ts";
import { Cursor } from "../../read/cursor.ts";
import type { Container, Item } from "../../read/item.ts";
import { readContainer } from "../../read/read-items.ts";

/** A cursor over a range that was read before. */
export function rangeCursor({ tokens, from, to }: TokenRange): Cursor {
  const start = tokens.startAt(from);
  return new Cursor(new Lexer(tokens.text, { from: start, to: tokens.endAt(to - 1) }));
}

/** The items that a stretch of a macro call holds, or null when some of it is no item. */
export function cleanItems(cursor: Cursor): readonly Item[] | null {
  const container = readContainer(cursor);
  if (cursor.tokens.damage !== null || cursor.kind() !== Kind.End || container.items.length === 0)
    return null;
  return isClean(container) ? container.items : null;
}

function isClean(container: Container): boolean {
  return container.items.every((item) => {
    if (item.kind === "unread") return false;
    if (item.kind === "mod") return item.content === null || isClean(item.content);
    return (
      item.kind === "macro call" ||
      item.name !== "" ||
      (item.kind === "impl" && !hasColon(item.self)) ||
      item.kind === "use" ||
      item.kind === "extern"
    );
  });
}

/** Whether a type's tokens hold what no type does: `impl Flags: u8` is another language. */
function hasColon({ tokens, from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) === Punct.Colon) return true;
    if (opens(tokenKind(tokens, at))) at = closingIndex(tokens, at, to);
  }
  return false;
}
