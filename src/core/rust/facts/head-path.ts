import { Kind, Punct } from "../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";

const BEFORE: ReadonlySet<number> = new Set([
  Kind.Lifetime,
  Kind.PathSep,
  Punct.And,
  Punct.Star,
  Punct.OpenParen,
  Punct.OpenBracket,
]);

const WORDS_BEFORE: ReadonlySet<string> = new Set(["mut", "const", "dyn", "for"]);

/** A path in a type's tokens. */
export interface HeadPath {
  readonly names: readonly string[];
  /** Index of the token behind it. */
  readonly to: number;
}

/**
 * The path that a type is about, null where it begins with none: `imp::Map` of `&'a mut imp::Map<K, V>`, `Shape` of
 * `dyn Shape + Send`.
 */
export function headPath({ tokens, from, to }: TokenRange): HeadPath | null {
  let at = from;
  while (at < to && isBefore(tokenKind(tokens, at), tokenText(tokens, at))) at += 1;
  const names: string[] = [];
  while (at < to && tokenKind(tokens, at) === Kind.Ident) {
    names.push(identName(tokenText(tokens, at)));
    at += 1;
    if (tokenKind(tokens, at) !== Kind.PathSep || tokenKind(tokens, at + 1) !== Kind.Ident) break;
    at += 1;
  }
  return names.length === 0 ? null : { names, to: at };
}

function isBefore(kind: number, text: string): boolean {
  return BEFORE.has(kind) || (kind === Kind.Ident && WORDS_BEFORE.has(text));
}
