import { Kind, Punct } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";

const TIGHT_AFTER: ReadonlySet<number> = new Set([
  Punct.OpenParen,
  Punct.OpenBracket,
  Punct.And,
  Punct.Bang,
  Punct.Hash,
  Punct.Question,
  Punct.Dollar,
  Punct.Tilde,
  Kind.PathSep,
  Kind.DotDot,
  0x2e,
]);

const TIGHT_BEFORE: ReadonlySet<number> = new Set([
  Punct.CloseParen,
  Punct.CloseBracket,
  Punct.Comma,
  Punct.Semicolon,
  Punct.Colon,
  Punct.Greater,
  Punct.Question,
  Punct.OpenParen,
  Punct.OpenBracket,
  Kind.PathSep,
  Punct.Bang,
  0x2e,
]);

/** What stands right behind the comma before it, left out or not. */
const TIGHT_CLOSERS: ReadonlySet<number> = new Set([Punct.CloseParen, Punct.CloseBracket, Punct.Greater]);

/** Tokens as rustfmt would write them on one line: for people to read, never compared. */
export function spell({ tokens, from, to }: TokenRange): string {
  let out = "";
  for (let at = from; at < to; at++) {
    if (isTrailingComma(tokens, at, to)) continue;
    if (at > from && spaced(tokens, at)) out += " ";
    out += tokenText(tokens, at);
  }
  return out;
}

function isTrailingComma(tokens: TokenRange["tokens"], at: number, to: number): boolean {
  if (tokenKind(tokens, at) !== Punct.Comma) return false;
  const next = at + 1 < to ? tokenKind(tokens, at + 1) : Kind.End;
  return next === Punct.CloseBracket || next === Punct.Greater || next === Kind.End;
}

function spaced(tokens: TokenRange["tokens"], at: number): boolean {
  const before = tokenKind(tokens, at - 1);
  const here = tokenKind(tokens, at);
  if (before === Punct.Less || (before === Punct.Comma && TIGHT_CLOSERS.has(here))) return false;
  if (before === Punct.Comma || before === Punct.Semicolon || before === Punct.Colon) return true;
  if (here === Kind.Arrow || before === Kind.Arrow || here === Punct.Equals || before === Punct.Equals)
    return true;
  if (here === Punct.Plus || before === Punct.Plus || here === Punct.OpenBrace || here === Punct.CloseBrace)
    return true;
  if (before === Punct.OpenBrace || here === Kind.FatArrow || before === Kind.FatArrow) return true;
  if (TIGHT_AFTER.has(before)) return false;
  if (here === Punct.OpenParen || here === Punct.OpenBracket) return isSpacedWord(tokens, at - 1);
  if (TIGHT_BEFORE.has(here)) return false;
  if (here === Punct.Less) return false;
  if (before === Punct.Star || before === Punct.Minus) return false;
  return true;
}

/** Words that stand apart from a bracket behind them: `dyn (Fn() + Send)`, `mut [u8]`, but not `Fn(u8)`. */
function isSpacedWord(tokens: TokenRange["tokens"], at: number): boolean {
  const kind = tokenKind(tokens, at);
  if (kind === Kind.Lifetime) return true;
  return kind === Kind.Ident && /^(?:mut|dyn|impl|const|in|as|where|for)$/.test(tokenText(tokens, at));
}
