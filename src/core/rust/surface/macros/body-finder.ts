import { closes, Kind, opens, Punct } from "../../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../../lex/token-range.ts";

/** Words that begin an item other than a function: a body that was awaited is not this one's. */
const OTHER_ITEM = /^(?:struct|enum|union|trait|mod|const|static|type|use)$/;

/** What stands before an `impl` that is part of a type. */
const BEFORE_TYPE = /^(?:->|[<,(:&=+]|mut|'.*)$/;

/** Whether a token is the `impl` of an item, and not of a type. */
export function beginsImpl({ tokens, from }: TokenRange, at: number): boolean {
  if (tokenText(tokens, at) !== "impl") return false;
  return at <= from || !BEFORE_TYPE.test(tokenText(tokens, at - 1));
}

/**
 * Tells bodies from other groups: the first braces behind a `fn name` that stand as deep as it does, and what an arm of
 * an inner `macro_rules!` becomes where nothing around it calls it.
 */
export class BodyFinder {
  readonly #range: TokenRange;
  /** For each open bracket, whether the next braces in it are a function's body. */
  readonly #awaited = [false];
  /** Depth of the arms of the inner macro, -1 outside of one. */
  #armDepth = -1;
  #called: ReadonlySet<string> | null = null;

  constructor(range: TokenRange) {
    this.#range = range;
  }

  /** Whether the token asked about last is part of an inner macro's call syntax. */
  get inMatcher(): boolean {
    return this.#armDepth >= 0;
  }

  /** Whether a body begins at a token; asked of each in turn, those inside of a body left out. */
  isBody(at: number): boolean {
    const { tokens, from } = this.#range;
    const kind = tokenKind(tokens, at);
    const depth = this.#awaited.length - 1;
    const isMade = depth === this.#armDepth && at > from && tokenKind(tokens, at - 1) === Kind.FatArrow;
    if (isMade && opens(kind)) return true;
    if (kind === Punct.OpenBrace && this.#awaited[depth] === true) {
      this.#awaited[depth] = false;
      return true;
    }
    if (opens(kind)) this.#awaited.push(false);
    else if (closes(kind)) this.#leave();
    else if (kind === Punct.Semicolon || kind === Kind.FatArrow) this.#awaited[depth] = false;
    else if (kind === Kind.Ident) this.#enter(at, depth);
    return false;
  }

  #leave(): void {
    if (this.#awaited.length > 1) this.#awaited.pop();
    if (this.#awaited.length - 1 < this.#armDepth) this.#armDepth = -1;
  }

  #enter(at: number, depth: number): void {
    const { tokens, to } = this.#range;
    const word = tokenText(tokens, at);
    if (word === "fn" && tokenKind(tokens, at + 1) !== Punct.OpenParen) this.#awaited[depth] = true;
    else if (word === "macro_rules" && at + 3 < to && opens(tokenKind(tokens, at + 3)) && this.#armDepth < 0)
      this.#armDepth = this.#calls(tokenText(tokens, at + 2)) ? -1 : depth + 1;
    else if (OTHER_ITEM.test(word) || beginsImpl(this.#range, at)) this.#awaited[depth] = false;
  }

  /** Whether the range calls a macro of that name. */
  #calls(name: string): boolean {
    this.#called ??= calledNames(this.#range);
    return this.#called.has(name);
  }
}

/** Names of the macros that some tokens call. */
function calledNames({ tokens, from, to }: TokenRange): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = from + 1; at < to; at++) {
    if (tokenKind(tokens, at) === Punct.Bang && opens(tokenKind(tokens, at + 1)))
      names.add(tokenText(tokens, at - 1));
  }
  return names;
}
