import { Lexer } from "../rust/lex/lexer.ts";
import { Punct } from "../rust/lex/token-kind.ts";

/** Characters that a doc line is cut to. */
const LONGEST = 160;

/** Comments and attributes looked at before one item. */
const PIECES = 400;

/** Characters that one attribute may have. */
const ATTRIBUTE = 4_000;

/**
 * The first sentence of an item's doc comment, on one line: of `///`, `/**` and `#[doc = "…"]` above it. Null where it
 * has none.
 *
 * @param offset where the item begins, its attributes left out.
 * @see {@link https://doc.rust-lang.org/reference/comments.html#doc-comments}
 */
export function itemDocLine(text: string, offset: number): string | null {
  const docs: string[] = [];
  let end = offset;
  for (let count = 0; count < PIECES; count += 1) {
    const piece = pieceBefore(text, end);
    if (piece === null) break;
    if (piece.doc !== null) docs.push(piece.doc);
    end = piece.from;
  }
  return firstSentence(docs.reverse().join("\n"));
}

/** The first sentence of a module's own doc comment, `//!` and `/*!` at the top of its file. Null where it has none. */
export function moduleDocLine(text: string): string | null {
  const docs: string[] = [];
  let rest = text.replace(/^\ufeff/, "").replace(/^#![^[\n].*/, "");
  for (let count = 0; count < PIECES; count += 1) {
    rest = rest.trimStart();
    const comment = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    if (comment === undefined) break;
    if (comment.startsWith("//!")) docs.push(comment.slice(3));
    else if (comment.startsWith("/*!")) docs.push(blockText(comment));
    rest = rest.slice(comment.length);
  }
  return firstSentence(docs.join("\n"));
}

/** A comment or an attribute, and what it says as documentation. */
interface Piece {
  readonly from: number;
  readonly doc: string | null;
}

/** The comment or attribute that ends right before a place, white space aside; null where something else does. */
function pieceBefore(text: string, end: number): Piece | null {
  const until = text.slice(0, end).trimEnd().length;
  const from = text.lastIndexOf("\n", until - 1) + 1;
  const line = text.slice(from, until);
  const comment = /^\s*\/\/(.*)$/.exec(line)?.[1];
  if (comment !== undefined) {
    return { from, doc: /^\/(?!\/)/.test(comment) ? comment.slice(1).replace(/\r$/, "") : null };
  }
  if (line.endsWith("*/")) {
    const start = text.lastIndexOf("/*", until - 3);
    if (start < 0) return null;
    const block = text.slice(start, until);
    return { from: start, doc: /^\/\*\*(?![*/])/.test(block) ? blockText(block) : null };
  }
  return line.endsWith("]") ? attributeBefore(text, until) : null;
}

/** An attribute that ends at a place: the nearest `#[` from which the brackets close exactly there. */
function attributeBefore(text: string, until: number): Piece | null {
  const earliest = Math.max(0, until - ATTRIBUTE);
  for (let from = text.lastIndexOf("#[", until); from >= earliest; from = text.lastIndexOf("#[", from - 1)) {
    if (from < 0) return null;
    if (closesAt(text, from + 1) === until) {
      const doc = /^#\[\s*doc\s*=\s*"((?:[^"\\]|\\.)*)"\s*\]$/s.exec(text.slice(from, until))?.[1];
      return { from, doc: doc === undefined ? null : unescaped(doc) };
    }
    if (from === 0) return null;
  }
  return null;
}

/** The offset behind the bracket that closes the one at `open`, null where none does within an attribute's length. */
function closesAt(text: string, open: number): number | null {
  const lexer = new Lexer(text, { from: open, to: Math.min(text.length, open + ATTRIBUTE) });
  let depth = 0;
  while (lexer.advance()) {
    const at = lexer.count - 1;
    const kind = lexer.kindAt(at);
    if (kind === Punct.OpenBracket) depth += 1;
    else if (kind === Punct.CloseBracket && --depth === 0) return lexer.endAt(at);
  }
  return null;
}

function blockText(block: string): string {
  return block
    .slice(3, -2)
    .split("\n")
    .map((line) => line.replace(/^\s*\*(?!\*)/, ""))
    .join("\n");
}

function unescaped(literal: string): string {
  return literal.replace(/\\(?:n|r|t|\s+)/g, " ").replace(/\\(["\\'])/g, "$1");
}

/** The first paragraph up to the end of its first sentence, cut where it is longer than a line should be. */
function firstSentence(doc: string): string | null {
  const lines = doc.split(/\r?\n/).map((line) => line.trim());
  const start = lines.findIndex((line) => line !== "");
  if (start < 0) return null;
  const length = lines.slice(start).indexOf("");
  const paragraph = lines.slice(start, length < 0 ? undefined : start + length).join(" ");
  const sentence = /^.*?[.!?](?=\s+[\p{Lu}`[*_]|$)/u.exec(paragraph)?.[0] ?? paragraph;
  const letters = [...sentence];
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
    : sentence;
}
