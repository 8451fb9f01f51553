import { Lexer, type SkippedBlock } from "../lex/lexer.ts";
import type { ItemEnd } from "../lex/skip-text.ts";
import { closerOf, closes, Kind, opens, Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import type { Stretch } from "./item.ts";
import { TokenCursor } from "./token-cursor.ts";

/** Keywords that begin items or statements: one among a type's tokens means that something before it never ended. */
const NEVER_IN_TYPES: ReadonlySet<string> = new Set([
  "pub",
  "struct",
  "enum",
  "trait",
  "mod",
  "static",
  "let",
]);

/** Walks the tokens of a lexer group by group, and skips what nobody asks for. */
export class Cursor extends TokenCursor {
  /** Whether only the names that modules declare are asked for. */
  readonly outline: boolean;
  /** How many blocks of items are open. */
  depth = 0;
  /** Whether the item being read has met all that Rust demands of it. */
  sound = true;
  /** Where the last skip ended, and the token it ended before. */
  #skipped = { at: -1, end: 0 };

  constructor(tokens: Lexer, outline = false) {
    super(tokens);
    this.outline = outline;
  }

  /** Offset after the last character that was taken or skipped. */
  end(): number {
    return this.#skipped.at === this.at ? this.#skipped.end : this.tokens.endAt(this.at - 1);
  }

  /** Notes that the item being read is none when what Rust demands here is not met. */
  demand(met: boolean): void {
    if (!met) this.sound = false;
  }

  /** Takes a bracket pair and all between, the current token being its opener; gives what is between. */
  group(): TokenRange {
    const from = this.at + 1;
    const closers: number[] = [];
    for (let kind = this.kind(); kind !== Kind.End; kind = this.kind()) {
      this.at += 1;
      if (opens(kind)) closers.push(closerOf(kind));
      else if (closes(kind)) {
        if (closers.pop() !== kind) break;
        if (closers.length === 0) return { tokens: this.tokens, from, to: this.at - 1 };
      }
    }
    this.unbalanced(this.tokens.startAt(from - 1));
    return { tokens: this.tokens, from, to: this.at };
  }

  /** Notes that brackets do not pair from `offset` on. */
  unbalanced(offset: number): void {
    this.tokens.damage ??= { offset, reason: "unbalanced brackets" };
  }

  /** Takes an expression up to one of `stops` outside of brackets, where `<` and `>` compare and shift. */
  expression(stops: readonly number[]): TokenRange {
    const from = this.at;
    for (
      let kind = this.kind();
      kind !== Kind.End && !stops.includes(kind) && !closes(kind);
      kind = this.kind()
    ) {
      if (opens(kind)) this.group();
      else this.at += 1;
    }
    return this.since(from);
  }

  /**
   * Takes tokens up to one of `stops` that stands outside of brackets and angle brackets, which it leaves. A word such
   * as `where` is a stop by its text.
   */
  until(stops: readonly number[], words: readonly string[] = []): TokenRange {
    const from = this.at;
    let angles = 0;
    for (let kind = this.kind(); kind !== Kind.End && !closes(kind); kind = this.kind()) {
      if (angles === 0 && stops.includes(kind)) break;
      if (kind === Kind.Ident) {
        const word = this.text();
        if (angles === 0 && words.includes(word)) break;
        if (NEVER_IN_TYPES.has(word)) this.sound = false;
      }
      if (opens(kind)) {
        this.group();
        continue;
      }
      if (kind === Punct.Less) angles += 1;
      else if (kind === Punct.Greater && angles > 0) angles -= 1;
      this.at += 1;
    }
    return this.since(from);
  }

  /** Takes `<…>`, the current token being `<`; gives what is between. */
  angles(): TokenRange {
    const from = this.at + 1;
    let depth = 0;
    for (let kind = this.kind(); kind !== Kind.End; kind = this.kind()) {
      if (closes(kind)) break;
      if (opens(kind)) {
        this.group();
        continue;
      }
      this.at += 1;
      if (kind === Punct.Less) depth += 1;
      else if (kind === Punct.Greater) {
        depth -= 1;
        if (depth === 0) return { tokens: this.tokens, from, to: this.at - 1 };
      }
    }
    this.sound = false;
    return this.since(from);
  }

  /** Skips a bracket pair without making its tokens, the current token being its opener. */
  skipGroup(): Stretch {
    const opener = this.kind();
    this.tokens.rewind(this.at);
    const from = this.tokens.endAt(this.at);
    const skipped = this.tokens.skipBlock(opener);
    this.at += 1;
    return this.#stretch(from, skipped);
  }

  /** Skips to behind the next `;` without making tokens, the current token being the last one before. */
  skipStatement(): Stretch {
    this.tokens.rewind(this.at);
    const from = this.tokens.endAt(this.at);
    const skipped = this.tokens.skipStatement();
    this.at += 1;
    return this.#stretch(from, skipped);
  }

  /** Skips to behind the `;` or the block that ends an item, making no tokens; the last one taken stays. */
  skipItem(): ItemEnd {
    this.tokens.rewind(this.at - 1);
    const end = this.tokens.skipItem();
    this.#skipped = { at: this.at, end: this.tokens.position };
    return end;
  }

  #stretch(from: number, skipped: SkippedBlock): Stretch {
    this.#skipped = { at: this.at, end: this.tokens.position };
    return { text: this.tokens.text, from, to: skipped.to, reaching: skipped.reaching };
  }
}

/** A cursor over a stretch that was skipped before. */
export function cursorOver(stretch: Stretch): Cursor {
  return new Cursor(new Lexer(stretch.text, stretch));
}
