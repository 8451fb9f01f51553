import { Lexer } from "../lex/lexer.ts";
import { lineCounter } from "../lex/scan.ts";
import type { Damage } from "../lex/skip-text.ts";
import { Kind } from "../lex/token-kind.ts";
import { isNeverBuilt } from "../shape/attributes.ts";
import { Cursor } from "./cursor.ts";
import type { Container, Item, UnreadItem } from "./item.ts";
import { readContainer } from "./read-items.ts";

/** One Rust source, read as far as it can be. */
export interface RustFile {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  readonly content: Container;
  /** Where the brackets or literals of the file stop making sense; then none of `content` is to be trusted. */
  readonly damage: Damage | null;
  /** Stretches at item level that no rule knows, wherever they stand. */
  readonly unread: readonly UnreadItem[];
}

/** Reads one source. Never throws. */
export function readFile(text: string): RustFile {
  return readWith(new Cursor(new Lexer(text)));
}

/** Reads one source for the names that its modules declare: impls and traits come without their items. */
export function readOutline(text: string): RustFile {
  return readWith(new Cursor(new Lexer(text), true));
}

function readWith(cursor: Cursor): RustFile {
  const { text } = cursor.tokens;
  const content = readContainer(cursor);
  if (cursor.kind() !== Kind.End) cursor.unbalanced(cursor.offset());
  return {
    text,
    lineAt: lineCounter(text),
    content,
    damage: cursor.tokens.damage,
    unread: unreadIn(content.items),
  };
}

/** The stretches among some items, and in them, that no rule knows; of a module of tests nobody asks for them. */
export function unreadIn(items: readonly Item[]): UnreadItem[] {
  return items.flatMap((item) => {
    if (item.kind === "unread") return [item];
    if (item.kind === "mod") {
      return item.content === null || isNeverBuilt(item.attributes) ? [] : unreadIn(item.content.items);
    }
    if (item.kind === "extern") return unreadIn(item.content.items);
    return item.kind === "impl" || item.kind === "trait" ? unreadIn(item.items) : [];
  });
}

/** What every merge conflict begins with, at the start of a line. */
export const CONFLICT_START = "<<<<<<< ";

/** The character that a conflict begins with, and how many of them stand in a row. */
const LESS = 0x3c;
const MARKS = 7;

/**
 * Whether a text may hold seven `<` in a row: then one of each seven characters is among them. To search for
 * them takes several times as long, since generics are full of the first.
 */
function mayConflict(text: string): boolean {
  for (let at = MARKS - 1; at < text.length; at += MARKS) {
    if (text.charCodeAt(at) !== LESS) continue;
    let from = at;
    while (text.charCodeAt(from - 1) === LESS) from -= 1;
    let to = at + 1;
    while (text.charCodeAt(to) === LESS) to += 1;
    if (to - from >= MARKS) return true;
  }
  return false;
}

/** Line of the first merge conflict marker, null when there is none. */
export function conflictLine(text: string): number | null {
  const start = mayConflict(text) ? /^<{7} .*$/m.exec(text) : null;
  if (start === null) return null;
  const rest = text.slice(start.index);
  return /^={7}\r?$/m.test(rest) && /^>{7} /m.test(rest) ? lineCounter(text)(start.index) : null;
}
