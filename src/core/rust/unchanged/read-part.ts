import { Lexer } from "../lex/lexer.ts";
import { Kind } from "../lex/token-kind.ts";
import { tokenText } from "../lex/token-range.ts";
import { Cursor } from "../read/cursor.ts";
import type { Attribute, Item } from "../read/item.ts";
import { unreadIn } from "../read/read-file.ts";
import { readContainer } from "../read/read-items.ts";
import type { Part } from "./differing-parts.ts";
import type { Piece } from "./piece.ts";

/** What a part of a file holds. */
export interface ReadPart {
  /** Those of the file itself. */
  readonly attributes: readonly Attribute[];
  readonly pieces: readonly Piece[];
}

/** Reads the items of a part as if it were a file. Null where they do not end where the part does, or are not known. */
export function readPart({ text, from, to }: Part): ReadPart | null {
  const tokens = from === null ? new Lexer(text, undefined, to) : new Lexer(text, from, to);
  const cursor = new Cursor(tokens);
  const { attributes, items, extents } = readContainer(cursor);
  if (cursor.kind() !== Kind.End || tokens.damage !== null || tokens.position > to) return null;
  if (unreadIn(items).length > 0) return null;
  const pieces = items.flatMap((item, at) => {
    const extent = extents[at];
    return extent === undefined ? [] : [{ item, extent }];
  });
  return isEnded(pieces.at(-1)) ? { attributes, pieces } : null;
}

/** Whether the last item is over: one without its `;` goes on in what follows. */
function isEnded(last: Piece | undefined): boolean {
  if (last === undefined) return true;
  const { item, extent } = last;
  const { tokens, to } = extent.tokens;
  // What was skipped has no tokens, and ends where the item does.
  const end = WITH_SKIPPED.has(item.kind) ? tokens.text[extent.end - 1] : tokenText(tokens, to - 1);
  return end === ";" || (end === "}" && !ENDED_BY_SEMICOLON.has(item.kind));
}

const WITH_SKIPPED: ReadonlySet<Item["kind"]> = new Set(["fn", "const", "static", "macro"]);

const ENDED_BY_SEMICOLON: ReadonlySet<Item["kind"]> = new Set(["const", "static", "type", "use"]);
