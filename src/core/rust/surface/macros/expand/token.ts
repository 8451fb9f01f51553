import { Kind, opens, Punct } from "../../../lex/token-kind.ts";

/** What a metavariable stands for, as its declaration in a matcher says. */
export type Fragment =
  | "block"
  | "expr"
  | "ident"
  | "item"
  | "lifetime"
  | "literal"
  | "meta"
  | "pat"
  | "pat_param"
  | "path"
  | "stmt"
  | "tt"
  | "ty"
  | "vis";

/** A token as macros see it: `&&` is one, and a parsed fragment that was handed on is one, too. */
export interface Token {
  readonly text: string;
  /** As the lexer's; of several characters of punctuation the first one's, and {@link Kind.End} for a fragment. */
  readonly kind: number;
  /** Of an opening bracket the count of tokens to behind the one that closes it; 1 of all others. */
  readonly size: number;
  /** What was parsed before it came here: only the same kind of fragment, or a `tt`, takes it. */
  readonly made: { readonly fragment: Fragment; readonly tokens: readonly Token[] } | null;
}

/** A token that is no bracket and no fragment. */
export function plainToken(text: string, kind: number): Token {
  return { text, kind, size: 1, made: null };
}

/** Parsed tokens as the one token that another macro sees; identifiers, lifetimes and token trees stay what they are. */
export function fragmentToken(fragment: Fragment, tokens: readonly Token[]): readonly Token[] {
  if (fragment === "ident" || fragment === "lifetime" || fragment === "tt") return tokens;
  if (tokens.length === 1 && tokens[0]?.made !== null) return tokens;
  return [{ text: "", kind: Kind.End, size: 1, made: { fragment, tokens } }];
}

/** Whether a token is this very word or mark. */
export function isText(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.made === null && token.text === text;
}

/** The length of the token tree that begins at an index; 0 where there is none. */
export function treeSize(tokens: readonly Token[], at: number): number {
  return tokens[at]?.size ?? 0;
}

/** Whether a token opens a bracket pair of this kind, or of any where none is told. */
export function isOpen(token: Token | undefined, kind?: number): boolean {
  if (token === undefined || token.made !== null) return false;
  return kind === undefined ? opens(token.kind) : token.kind === kind;
}

/** What is between the brackets that a token opens. */
export function insideOf(tokens: readonly Token[], at: number): readonly Token[] {
  return tokens.slice(at + 1, at + treeSize(tokens, at) - 1);
}

export const { OpenBrace: BRACE, OpenParen: PAREN } = Punct;
