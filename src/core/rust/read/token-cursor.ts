import type { Lexer } from "../lex/lexer.ts";
import { Kind } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";

/** Walks the tokens of a lexer one by one, asking for one only when it is looked at. */
export class TokenCursor {
  readonly tokens: Lexer;
  /** Index of the current token. */
  at = 0;

  constructor(tokens: Lexer) {
    this.tokens = tokens;
  }

  /** Kind of the current token, or of one `ahead` of it. */
  kind(ahead = 0): number {
    const index = this.at + ahead;
    while (this.tokens.count <= index) if (!this.tokens.advance()) return Kind.End;
    return tokenKind(this.tokens, index);
  }

  text(ahead = 0): string {
    return this.kind(ahead) === Kind.End ? "" : tokenText(this.tokens, this.at + ahead);
  }

  /** Offset where the current token begins. */
  offset(): number {
    return this.kind() === Kind.End ? this.tokens.text.length : this.tokens.startAt(this.at);
  }

  /** Whether the token is this very word. */
  isWord(word: string, ahead = 0): boolean {
    return this.kind(ahead) === Kind.Ident && this.text(ahead) === word;
  }

  next(): void {
    this.at += 1;
  }

  /** Takes the current token if it is of this kind. */
  take(kind: number): boolean {
    if (this.kind() !== kind) return false;
    this.at += 1;
    return true;
  }

  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at += 1;
    return true;
  }

  since(from: number): TokenRange {
    return { tokens: this.tokens, from, to: this.at };
  }

  nothing(): TokenRange {
    return { tokens: this.tokens, from: this.at, to: this.at };
  }
}
