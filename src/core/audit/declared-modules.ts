import type { PathAttributes } from "../rust/facts/module-facts.ts";
import { literalText, pathAttributes } from "../rust/facts/path-attributes.ts";
import { Lexer } from "../rust/lex/lexer.ts";
import { Kind, opens, Punct } from "../rust/lex/token-kind.ts";
import { closingIndex, identName, tokenText } from "../rust/lex/token-range.ts";
import type { Attribute } from "../rust/read/item.ts";
import { attributeFacts } from "../rust/shape/attributes.ts";

/** A module that a source declares, or a file that it takes in. */
export interface DeclaredModule {
  /** Empty for the file of an `include!`. */
  readonly name: string;
  /** What its `path` attributes name. */
  readonly files: PathAttributes;
  /** Only tests are built with it. */
  readonly isTest: boolean;
  /** The modules in an inline one, null for `mod name;`. */
  readonly inside: readonly DeclaredModule[] | null;
}

/** What declares a module in another file, or takes one in; each pattern where its word stands. */
const HOLDS_FILES = [
  ["mod", /\bmod\s+[\w#]+\s*;/y],
  ["include", /\binclude\s*!/y],
] as const;

/** The last token of an item; what was skipped behind an opening bracket is none. */
const ENDS: ReadonlySet<number> = new Set([Punct.Semicolon, Punct.OpenBrace, Punct.CloseBrace]);

/** Inline modules in one another that are followed. */
const DEEPEST = 64;

/**
 * The modules that a source declares, those in the braces of macro calls included; none where none of them is in
 * another file, or the source cannot be read. To read a source for its modules alone takes a third of the time that it
 * takes to read its items.
 */
export function declaredModules(text: string): readonly DeclaredModule[] {
  if (!HOLDS_FILES.some((pair) => occurs(text, pair))) return [];
  const scan = new ModuleScan(new Lexer(text));
  const found = scan.read(0).modules;
  return scan.isSound ? found : [];
}

/** Whether a pattern matches anywhere; to look for its word first takes a fraction of the time. */
function occurs(text: string, [word, pattern]: readonly [word: string, pattern: RegExp]): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
}

/** What a file or an inline module holds. */
interface Contents {
  readonly modules: readonly DeclaredModule[];
  /** It says by itself that it is for tests. */
  readonly isTest: boolean;
}

class ModuleScan {
  readonly #lexer: Lexer;

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
  }

  get isSound(): boolean {
    return this.#lexer.damage === null;
  }

  /** Reads up to the bracket that closes what is around, or to the end. */
  read(depth: number): Contents {
    const lexer = this.#lexer;
    const found: DeclaredModule[] = [];
    let attributes: Attribute[] = [];
    let isTest = false;
    while (lexer.advance()) {
      const kind = this.#kind();
      if (kind === Punct.CloseBrace) break;
      if (kind === Punct.Hash) {
        const { attribute, isInner } = this.#attribute();
        if (attribute !== null && isInner) isTest ||= leavesOut([attribute]);
        else if (attribute !== null) attributes.push(attribute);
        continue;
      }
      if (kind === Kind.Ident) found.push(...this.#word(attributes, depth));
      else if (kind === Punct.OpenBrace && this.#isCall() && depth < DEEPEST) {
        found.push(...this.read(depth + 1).modules.map(asTestIf(leavesOut(attributes))));
      } else if (opens(kind)) lexer.skipBlock(kind);
      if (ENDS.has(this.#kind())) attributes = [];
    }
    return { modules: found.map(asTestIf(isTest)), isTest };
  }

  #word(attributes: readonly Attribute[], depth: number): readonly DeclaredModule[] {
    const word = tokenText(this.#lexer, this.#lexer.count - 1);
    if (word === "include") return this.#included(attributes);
    if (word !== "mod" || !this.#lexer.advance() || this.#kind() !== Kind.Ident) return [];
    const name = identName(tokenText(this.#lexer, this.#lexer.count - 1));
    if (!this.#lexer.advance()) return [];
    const declared = { name, files: pathAttributes(attributes), isTest: leavesOut(attributes) };
    if (this.#kind() === Punct.Semicolon) return [{ ...declared, inside: null }];
    if (this.#kind() !== Punct.OpenBrace || depth >= DEEPEST) {
      if (opens(this.#kind())) this.#lexer.skipBlock(this.#kind());
      return [];
    }
    const { modules, isTest } = this.read(depth + 1);
    return [{ ...declared, isTest: declared.isTest || isTest, inside: modules }];
  }

  /** The file of `include!("x.rs")`; one whose name is put together is not known. */
  #included(attributes: readonly Attribute[]): readonly DeclaredModule[] {
    const lexer = this.#lexer;
    if (!lexer.advance() || this.#kind() !== Punct.Bang || !lexer.advance() || !opens(this.#kind()))
      return [];
    const from = lexer.position;
    const { to } = lexer.skipBlock(this.#kind());
    const literal = lexer.text.slice(from, to).trim();
    if (!/^r?#*"[^"]*"#*,?$/.test(literal)) return [];
    const always = literalText(literal.replace(/,$/, ""));
    const isTest = leavesOut(attributes);
    return [{ name: "", files: { always, sometimes: [] }, isTest, inside: null }];
  }

  /** `#[…]` or `#![…]`, read from the `#` on. */
  #attribute(): { readonly attribute: Attribute | null; readonly isInner: boolean } {
    const lexer = this.#lexer;
    lexer.advance();
    const isInner = this.#kind() === Punct.Bang;
    if (isInner) lexer.advance();
    if (this.#kind() !== Punct.OpenBracket) return { attribute: null, isInner };
    const from = lexer.count;
    for (let open = 1; open > 0 && lexer.advance(); ) {
      if (this.#kind() === Punct.OpenBracket) open += 1;
      else if (this.#kind() === Punct.CloseBracket) open -= 1;
    }
    return { attribute: { tokens: lexer, from, to: closingIndex(lexer, from - 1, lexer.count) }, isInner };
  }

  /** Whether the last token opens what a macro is called with, as in `cfg_rt! { mod task; }`. */
  #isCall(): boolean {
    return this.#lexer.kindAt(this.#lexer.count - 2) === Punct.Bang;
  }

  #kind(): number {
    return this.#lexer.kindAt(this.#lexer.count - 1);
  }
}

/** Whether attributes leave an item out of every build but that of tests. */
function leavesOut(attributes: readonly Attribute[]): boolean {
  return attributes.length > 0 && attributeFacts(attributes).cfg === "false";
}

function asTestIf(isTest: boolean): (module: DeclaredModule) => DeclaredModule {
  return (module) => (isTest ? { ...module, isTest } : module);
}
