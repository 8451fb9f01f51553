import { Lexer } from "../rust/lex/lexer.ts";
import { closes, Kind, opens, Punct } from "../rust/lex/token-kind.ts";
import { tokenText } from "../rust/lex/token-range.ts";

/** What an attribute says that may take its item out of a build. */
const CONDITION = /\b(?:cfg\w*|\w*test\w*|bench)\b/;

/** The part of a source that is looked at first, in characters: most have a function in it. */
const HEAD = 8_000;

/**
 * Whether a source surely has a function with a body outside of tests, told from as little of its text as will do:
 * most sources have one near their beginning. False where it has none, and wherever that takes a closer look.
 */
export function declaresFunction(text: string): boolean {
  return (
    finds(new Lexer(text, { to: Math.min(HEAD, text.length) })) ||
    (text.length > HEAD && finds(new Lexer(text)))
  );
}

function finds(lexer: Lexer): boolean {
  const scan = new FunctionScan(lexer);
  while (!scan.found && scan.step());
  return scan.found;
}

class FunctionScan {
  found = false;
  readonly #lexer: Lexer;
  #depth = 0;
  /** Whether the item at the top, or the one in its impl, stands under an attribute that may leave it out. */
  readonly #conditional: [item: boolean, inner: boolean] = [false, false];
  #inImpl = false;

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
  }

  /** Reads one token, or a whole attribute; false at the end. */
  step(): boolean {
    if (!this.#lexer.advance()) return false;
    const at = this.#lexer.count - 1;
    const kind = this.#lexer.kindAt(at);
    if (kind === Punct.Hash) return this.#attribute();
    if (opens(kind)) this.#depth += 1;
    else if (closes(kind)) this.#close(kind);
    else if (kind === Punct.Semicolon) this.#end();
    else if (kind === Kind.Ident) return this.#word(tokenText(this.#lexer, at));
    return true;
  }

  #word(word: string): boolean {
    if (word === "impl" && this.#depth === 0) this.#inImpl = true;
    if (word !== "fn" || !this.#standsInItem()) return true;
    // Without a name it is the type of a pointer.
    if (!this.#lexer.advance()) return false;
    const next = this.#lexer.count - 1;
    if (this.#lexer.kindAt(next) === Kind.Ident) this.found = true;
    else if (opens(this.#lexer.kindAt(next))) this.#depth += 1;
    return true;
  }

  #standsInItem(): boolean {
    const [item, inner] = this.#conditional;
    return !item && (this.#depth === 0 || (this.#depth === 1 && this.#inImpl && !inner));
  }

  /** `#[…]` or `#![…]`; under a condition for the whole file nothing is sure. */
  #attribute(): boolean {
    const lexer = this.#lexer;
    const from = lexer.position;
    if (!lexer.advance()) return false;
    const isInner = lexer.kindAt(lexer.count - 1) === Punct.Bang;
    if (isInner && !lexer.advance()) return false;
    if (lexer.kindAt(lexer.count - 1) !== Punct.OpenBracket) return true;
    const { to } = lexer.skipBlock(Punct.OpenBracket);
    if (!CONDITION.test(lexer.text.slice(from, to))) return true;
    if (this.#depth < 2) this.#conditional[this.#depth === 0 ? 0 : 1] = true;
    return !isInner;
  }

  #close(kind: number): void {
    this.#depth -= 1;
    if (kind === Punct.CloseBrace) this.#end();
  }

  #end(): void {
    if (this.#depth <= 1) this.#conditional[1] = false;
    if (this.#depth > 0) return;
    this.#conditional[0] = false;
    this.#inImpl = false;
  }
}
