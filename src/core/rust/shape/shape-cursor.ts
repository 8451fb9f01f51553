import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { Naming } from "./naming.ts";

/** Types nested deeper than this stand for themselves, token by token: no program has them, and the stack is finite. */
const MAX_DEPTH = 64;

/** Walks tokens already made while their shape is written. */
export class ShapeCursor {
  readonly range: TokenRange;
  readonly naming: Naming;
  at: number;
  #depth: number;

  constructor(range: TokenRange, naming: Naming, depth = 0) {
    this.range = range;
    this.naming = naming;
    this.at = range.from;
    this.#depth = depth;
  }

  get done(): boolean {
    return this.at >= this.range.to;
  }

  kind(ahead = 0): number {
    const index = this.at + ahead;
    return index < this.range.to ? tokenKind(this.range.tokens, index) : Kind.End;
  }

  /** The word here, empty when the token is no word. */
  word(): string {
    return this.kind() === Kind.Ident ? tokenText(this.range.tokens, this.at) : "";
  }

  /** Takes one token as it stands. */
  raw(): string {
    const text = this.done ? "" : tokenText(this.range.tokens, this.at);
    this.at += 1;
    return text;
  }

  take(kind: number): boolean {
    if (this.kind() !== kind) return false;
    this.at += 1;
    return true;
  }

  takeWord(word: string): boolean {
    if (this.word() !== word) return false;
    this.at += 1;
    return true;
  }

  /** Takes a bracket pair; gives a cursor over what is between. */
  group(): ShapeCursor {
    return this.#enter(closingIndex(this.range.tokens, this.at, this.range.to));
  }

  /** Takes `<…>`; gives a cursor over what is between. */
  angles(): ShapeCursor {
    return this.#enter(this.closingAngle(this.at));
  }

  #enter(close: number): ShapeCursor {
    const inner = { tokens: this.range.tokens, from: this.at + 1, to: close };
    this.at = Math.min(close + 1, this.range.to);
    return new ShapeCursor(inner, this.naming, this.#depth);
  }

  /** A cursor over part of this one's tokens. */
  part(from: number, to: number): ShapeCursor {
    return new ShapeCursor({ tokens: this.range.tokens, from, to }, this.naming, this.#depth);
  }

  /** A cursor over the rest of the tokens under another naming; {@link resume} comes back from it. */
  under(naming: Naming): ShapeCursor {
    return new ShapeCursor({ ...this.range, from: this.at }, naming, this.#depth);
  }

  /** Goes on where a cursor made by {@link under} has stopped. */
  resume(other: ShapeCursor): void {
    this.at = other.at;
  }

  /** Index of the `>` that closes the `<` at `index`. */
  closingAngle(index: number): number {
    const { tokens, to } = this.range;
    let depth = 0;
    for (let at = index; at < to; at++) {
      const kind = tokenKind(tokens, at);
      if (opens(kind)) at = closingIndex(tokens, at, to);
      else if (kind === Punct.Less) depth += 1;
      else if (kind === Punct.Greater) {
        depth -= 1;
        if (depth === 0) return at;
      }
    }
    return to;
  }

  /** Runs `write` one level deeper; beyond the bound the tokens left stand for themselves. */
  deeper(write: () => string): string {
    if (this.#depth >= MAX_DEPTH) {
      const rest: string[] = [];
      while (!this.done) rest.push(this.raw());
      return rest.join(" ");
    }
    this.#depth += 1;
    const out = write();
    this.#depth -= 1;
    return out;
  }
}

/** Writes everything between commas; tokens that `write` leaves over stay with what is before them. */
export function listShape(cursor: ShapeCursor, write: (cursor: ShapeCursor) => string): string[] {
  const out: string[] = [];
  while (!cursor.done) {
    const before = cursor.at;
    let item = write(cursor);
    while (!cursor.done && !cursor.take(Punct.Comma)) item += ` ${cursor.raw()}`;
    if (cursor.at === before) cursor.at += 1;
    out.push(item);
  }
  return out;
}

/** Sorted, each once. */
export function unique(parts: readonly string[]): string[] {
  return [...new Set(parts)].sort();
}
