import {
  charEnd,
  commentEnd,
  identEnd,
  isSpace,
  preambleEnd,
  rawStringEnd,
  startsIdent,
  stringEnd,
} from "./scan.ts";
import { closerOf, closes, Kind, opens, Punct } from "./token-kind.ts";
import { TokenStore } from "./token-store.ts";

/** Where the text stopped being Rust tokens, and how. */
export interface Damage {
  readonly offset: number;
  readonly reason: "unbalanced brackets" | "unterminated string" | "unterminated comment";
}

/** What a skipped block held that its reader must know of. */
export interface SkippedBlock {
  /** Offset after the last character inside: where the closing bracket or the `;` stands. */
  readonly to: number;
  /** The words `impl` or `macro_export` occur: items that reach out of the block. */
  readonly reaching: boolean;
}

/** Bodies are skipped, so that a file has fewer tokens to keep than one in four characters. */
const BYTES_A_TOKEN = 8;

const PREFIX = /^(?:b|c|r|br|cr)$/;

/** Whether the word between two offsets begins, or marks, an item that reaches out of the block around it. */
function reaches(text: string, start: number, end: number): boolean {
  if (end - start === 4) return text.startsWith("impl", start);
  return end - start === 12 && text.startsWith("macro_export", start);
}

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
  readonly #limit: number;

  /** Reads `text` from `from` up to `to`, both offsets; a whole file when they are left out. */
  constructor(text: string, from: number = preambleEnd(text), to: number = text.length) {
    super(text, Math.ceil((to - from) / BYTES_A_TOKEN));
    this.#at = from;
    this.#limit = to;
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
    else if (code >= 0x30 && code <= 0x39) this.#number(start);
    else if (code === 0x22)
      this.#push(Kind.Text, start, this.#closed(stringEnd(this.text, start), start, "unterminated string"));
    else if (code === 0x27) this.#quote(start);
    else this.#punctuation(start, code);
    return true;
  }

  /** Goes back to just after token `index`, forgetting what was made since. */
  rewind(index: number): void {
    this.truncate(index + 1);
    this.#at = this.endAt(index);
  }

  /** Skips from here to behind the bracket that closes one already open, making no tokens. */
  skipBlock(opener: number): SkippedBlock {
    return this.#skip([closerOf(opener)], -1);
  }

  /**
   * Skips from here to behind the next `;` outside of brackets, making no tokens; or to before a bracket that closes
   * what is around, as in a macro call whose last statement has no `;`.
   */
  skipStatement(): SkippedBlock {
    return this.#skip([], Punct.Semicolon);
  }

  #skip(closers: number[], stop: number): SkippedBlock {
    const { text } = this;
    let reaching = false;
    for (;;) {
      this.#skipTrivia();
      const start = this.#at;
      if (start >= this.#limit) {
        if (closers.length > 0) this.#fail(start, "unbalanced brackets");
        return { to: start, reaching };
      }
      const code = text.charCodeAt(start);
      const end = this.#textEnd(start, code);
      if (end > start) {
        reaching ||= reaches(text, start, end);
        this.#at = end;
        continue;
      }
      if (closers.length === 0 && (code === stop || closes(code))) {
        if (code === stop) this.#at = start + 1;
        return { to: start, reaching };
      }
      this.#at = start + 1;
      if (opens(code)) closers.push(closerOf(code));
      else if (closes(code) && closers.pop() !== code) this.#fail(start, "unbalanced brackets");
      else if (closers.length === 0 && stop < 0) return { to: start, reaching };
    }
  }

  /** Offset after the word or literal at `start`, or `start` itself when punctuation stands there. */
  #textEnd(start: number, code: number): number {
    const { text } = this;
    if (startsIdent(code)) {
      const end = identEnd(text, start);
      return end - start <= 2 ? this.#prefixed(start, end) : end;
    }
    if (code === 0x22) return this.#closed(stringEnd(text, start), start, "unterminated string");
    return code === 0x27 ? Math.max(start + 1, charEnd(text, start)) : start;
  }

  #skipTrivia(): void {
    const { text } = this;
    while (this.#at < this.#limit) {
      const code = text.charCodeAt(this.#at);
      if (isSpace(code)) this.#at += 1;
      else if (code === 0x2f) {
        const end = commentEnd(text, this.#at);
        if (end === this.#at) return;
        this.#at = this.#closed(end, this.#at, "unterminated comment");
      } else return;
    }
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

  #number(start: number): void {
    let end = identEnd(this.text, start);
    const digit = this.text.charCodeAt(end + 1);
    if (this.text.charCodeAt(end) === 0x2e && digit >= 0x30 && digit <= 0x39)
      end = identEnd(this.text, end + 1);
    this.#push(Kind.Number, start, end);
  }

  #quote(start: number): void {
    const end = charEnd(this.text, start);
    if (end > start) this.#push(Kind.Text, start, end);
    else this.#push(Kind.Lifetime, start, this.#lifetimeEnd(start));
  }

  /** A raw lifetime, `'r#name`, is one token. */
  #lifetimeEnd(start: number): number {
    const end = identEnd(this.text, start + 1);
    const raw = end === start + 2 && this.text.startsWith("r#", start + 1);
    return raw ? identEnd(this.text, end + 1) : end;
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
    } else this.#push(code, start, start + 1);
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
