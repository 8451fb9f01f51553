import {
  charEnd,
  commentEnd,
  identEnd,
  lifetimeEnd,
  numberEnd,
  preambleEnd,
  rawStringEnd,
  spaceEnd,
  startsIdent,
  stringEnd,
} from "./scan.ts";
import {
  type Damage,
  type ItemEnd,
  type Range,
  type Skipped,
  skipBlock,
  skipItem,
  skipStatement,
} from "./skip-text.ts";
import { closerOf, Kind } from "./token-kind.ts";
import { TokenStore } from "./token-store.ts";

/** What a skipped block held that its reader must know of. */
export interface SkippedBlock {
  /** Offset after the last character inside: where the closing bracket or the `;` stands. */
  readonly to: number;
  /** The words `impl` or `macro_export` occur: items that reach out of the block. */
  readonly reaching: boolean;
}

/** What of a text a lexer reads; offsets. */
export interface LexedStretch {
  readonly from?: number;
  readonly to?: number;
  /** Stretches to take for white space, in order; none where left out. Each begins with a token and ends with one. */
  readonly holes?: readonly Range[];
  /** A guess at the number of tokens. */
  readonly capacity?: number;
}

/** Bodies are skipped, so that a file has fewer tokens to keep than one in four characters. */
const BYTES_A_TOKEN = 8;

const PREFIX = /^(?:b|c|r|br|cr)$/;

const REACHING = /\b(?:impl|macro_export)\b/g;

/**
 * Cuts Rust text into tokens, one at a time, so that a reader which has seen a function's signature can skip its body
 * without a token being made. Comments (documentation included) and white space are no tokens. Never throws: text
 * that cannot be cut is told in {@link damage} and the rest is left unread.
 *
 * @see https://doc.rust-lang.org/reference/tokens.html
 */
export class Lexer extends TokenStore {
  damage: Damage | null = null;
  #at: number;
  #reachingAt = -1;
  readonly #limit: number;
  readonly #holes: readonly Range[];
  /** Index of the first hole that is not behind, and its offset. */
  #hole = 0;
  #holeAt: number;

  /** Reads a whole file where nothing else is said. */
  constructor(text: string, stretch: LexedStretch = {}) {
    const { from = preambleEnd(text), to = text.length, holes = [] } = stretch;
    super(text, stretch.capacity ?? Math.ceil((to - from - widthOf(holes)) / BYTES_A_TOKEN));
    this.#at = from;
    this.#limit = to;
    this.#holes = holes;
    this.#holeAt = this.#holeStart();
  }

  /** Whether this lexer reads to the end of its text, and not a part of it such as a macro call's content. */
  get whole(): boolean {
    return this.#limit === this.text.length;
  }

  /** Offset after all that was read or skipped so far. */
  get position(): number {
    return this.#at;
  }

  /** Makes the next token; false at the end. */
  advance(): boolean {
    this.#skipTrivia();
    const start = this.#at;
    if (start >= this.#limit) return false;
    const code = this.text.charCodeAt(start);
    if (startsIdent(code)) this.#word(start);
    else if (code >= 0x30 && code <= 0x39) this.#push(Kind.Number, start, numberEnd(this.text, start));
    else if (code === 0x22)
      this.#push(Kind.Text, start, this.#closed(stringEnd(this.text, start), start, "unterminated string"));
    else if (code === 0x27) this.#quote(start);
    else this.#punctuation(start, code);
    return true;
  }

  /** Goes back to just after token `index`, forgetting what was made since. */
  rewind(index: number): void {
    this.truncate(index + 1);
    this.jump(this.endAt(index));
  }

  /** Reads on at another offset, keeping the tokens made so far. */
  jump(offset: number): void {
    this.#at = offset;
    while (this.#hole > 0 && (this.#holes[this.#hole - 1]?.from ?? 0) >= offset) this.#hole -= 1;
    this.#holeAt = this.#holeStart();
  }

  /** Skips from here to behind the bracket that closes one already open, making no tokens. */
  skipBlock(opener: number): SkippedBlock {
    return this.#skipped(skipBlock(this.text, { from: this.#at, to: this.#limit }, closerOf(opener)));
  }

  /**
   * Skips from here to behind the next `;` outside of brackets, making no tokens; or to before a bracket that closes
   * what is around, as in a macro call whose last statement has no `;`.
   */
  skipStatement(): SkippedBlock {
    return this.#skipped(skipStatement(this.text, { from: this.#at, to: this.#limit }));
  }

  /** Skips from here to behind the `;` or the block that ends an item, making no tokens. */
  skipItem(): ItemEnd {
    const { next, damage, end } = skipItem(this.text, { from: this.#at, to: this.#limit });
    this.#at = next;
    if (damage !== null) this.#fail(damage.offset, damage.reason);
    return end;
  }

  #skipped({ to, next, damage }: Skipped): SkippedBlock {
    const from = this.#at;
    this.#at = next;
    if (damage !== null) this.#fail(damage.offset, damage.reason);
    return { to, reaching: this.#nextReaching(from) < to };
  }

  /** Offset of the next word that begins or marks an item which reaches out of the block around it. */
  #nextReaching(from: number): number {
    if (this.#reachingAt < from) {
      REACHING.lastIndex = from;
      this.#reachingAt = REACHING.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.#reachingAt;
  }

  #skipTrivia(): void {
    const { text } = this;
    for (;;) {
      const start = spaceEnd(text, this.#at);
      this.#at = start;
      if (start >= this.#holeAt && this.#passHole(start)) continue;
      if (start >= this.#limit || text.charCodeAt(start) !== 0x2f) return;
      const end = commentEnd(text, start);
      if (end === start) return;
      this.#at = this.#closed(end, start, "unterminated comment");
    }
  }

  /** Goes to behind the hole that begins at `start`, if one does; those before it are behind from then on. */
  #passHole(start: number): boolean {
    while (this.#holeStart() < start) this.#hole += 1;
    const begins = this.#holeStart() === start;
    if (begins) {
      this.#at = this.#holes[this.#hole]?.to ?? start;
      this.#hole += 1;
    }
    this.#holeAt = this.#holeStart();
    return begins;
  }

  #holeStart(): number {
    return this.#holes[this.#hole]?.from ?? Number.POSITIVE_INFINITY;
  }

  #word(start: number): void {
    const end = identEnd(this.text, start);
    const after = end - start <= 2 ? this.#prefixed(start, end) : end;
    const raw =
      after > end && this.text.charCodeAt(end) === 0x23 && startsIdent(this.text.charCodeAt(end + 1));
    this.#push(after > end && !raw ? Kind.Text : Kind.Ident, start, after);
  }

  /** End of what the identifier at `start` turns out to be: a prefixed literal, a raw identifier, or itself. */
  #prefixed(start: number, end: number): number {
    const { text } = this;
    const next = text.charCodeAt(end);
    if ((next !== 0x22 && next !== 0x23 && next !== 0x27) || !PREFIX.test(text.slice(start, end))) return end;
    const prefix = text.slice(start, end);
    if (next === 0x27) {
      return prefix === "b" ? Math.max(end, charEnd(text, end)) : end;
    }
    if (prefix.endsWith("r")) {
      const raw = rawStringEnd(text, end);
      if (raw !== end) return this.#closed(raw, start, "unterminated string");
      return prefix === "r" && startsIdent(text.charCodeAt(end + 1)) ? identEnd(text, end + 1) : end;
    }
    return next === 0x22 ? this.#closed(stringEnd(text, end), start, "unterminated string") : end;
  }

  #quote(start: number): void {
    const end = charEnd(this.text, start);
    if (end > start) this.#push(Kind.Text, start, end);
    else this.#push(Kind.Lifetime, start, lifetimeEnd(this.text, start));
  }

  #punctuation(start: number, code: number): void {
    const { text } = this;
    const next = text.charCodeAt(start + 1);
    if (code === 0x3a && next === 0x3a) this.#push(Kind.PathSep, start, start + 2);
    else if (code === 0x2d && next === 0x3e) this.#push(Kind.Arrow, start, start + 2);
    else if (code === 0x3d && next === 0x3e) this.#push(Kind.FatArrow, start, start + 2);
    else if (code === 0x2e && next === 0x2e) {
      const third = text.charCodeAt(start + 2);
      if (third === 0x3d) this.#push(Kind.DotDotEq, start, start + 3);
      else if (third === 0x2e) this.#push(Kind.DotDotDot, start, start + 3);
      else this.#push(Kind.DotDot, start, start + 2);
    } else this.#push(code < 0x21 ? Kind.Control : code, start, start + 1);
  }

  #push(kind: number, start: number, end: number): void {
    this.add(kind, start, end);
    this.#at = end;
  }

  #closed(end: number, start: number, reason: Damage["reason"]): number {
    if (end >= 0) return end;
    this.#fail(start, reason);
    return this.#limit;
  }

  #fail(offset: number, reason: Damage["reason"]): void {
    this.damage ??= { offset, reason };
    this.#at = this.#limit;
  }
}

function widthOf(holes: readonly Range[]): number {
  return holes.reduce((width, { from, to }) => width + to - from, 0);
}
