import { Holes } from "./holes.ts";
import { prefixedEnd } from "./prefixed-end.ts";
import { punctuationKind, punctuationWidth } from "./punctuation.ts";
import { ReachingWords } from "./reaching-words.ts";
import {
  charEnd,
  commentEnd,
  identEnd,
  lifetimeEnd,
  numberEnd,
  preambleEnd,
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

const NO_HOLES = new Holes([]);

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
  readonly #reaching: ReachingWords;
  readonly #limit: number;
  readonly #holes: Holes;

  /** Reads a whole file where nothing else is said. */
  constructor(text: string, stretch: LexedStretch = {}) {
    const { from = preambleEnd(text), to = text.length } = stretch;
    const holes = stretch.holes === undefined ? NO_HOLES : new Holes(stretch.holes);
    super(text, stretch.capacity ?? Math.ceil((to - from - holes.width) / BYTES_A_TOKEN));
    this.#reaching = new ReachingWords(text);
    this.#at = from;
    this.#limit = to;
    this.#holes = holes;
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
    else {
      const kind = punctuationKind(this.text, start, code);
      this.#push(kind, start, start + punctuationWidth(kind));
    }
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
    this.#holes.goTo(offset);
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
    return { to, reaching: this.#reaching.next(from) < to };
  }

  #skipTrivia(): void {
    const { text } = this;
    for (;;) {
      const start = spaceEnd(text, this.#at);
      this.#at = start;
      const behind = start < this.#holes.at ? -1 : this.#holes.endAt(start);
      if (behind >= 0) {
        this.#at = behind;
        continue;
      }
      if (start >= this.#limit || text.charCodeAt(start) !== 0x2f) return;
      const end = commentEnd(text, start);
      if (end === start) return;
      this.#at = this.#closed(end, start, "unterminated comment");
    }
  }

  #word(start: number): void {
    const end = identEnd(this.text, start);
    const found = end - start <= 2 ? prefixedEnd(this.text, start, end) : end;
    const after = this.#closed(found, start, "unterminated string");
    const raw =
      after > end && this.text.charCodeAt(end) === 0x23 && startsIdent(this.text.charCodeAt(end + 1));
    this.#push(after > end && !raw ? Kind.Text : Kind.Ident, start, after);
  }

  #quote(start: number): void {
    const end = charEnd(this.text, start);
    if (end > start) this.#push(Kind.Text, start, end);
    else this.#push(Kind.Lifetime, start, lifetimeEnd(this.text, start));
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
