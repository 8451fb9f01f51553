/**
 * Token kinds. Punctuation of one character is its own character code, so that `<` is `0x3c`; the kinds below lie
 * outside of ASCII punctuation.
 */
export const Kind = {
  End: 0,
  Ident: 1,
  Lifetime: 2,
  Number: 3,
  /** String, byte string, C string or character, raw or not. */
  Text: 4,
  PathSep: 256,
  Arrow: 257,
  FatArrow: 258,
  DotDot: 259,
  DotDotEq: 260,
  DotDotDot: 261,
  /** A control character: its own code would be taken for one of the kinds above. */
  Control: 262,
} as const;

/** Character codes of the punctuation that the readers look for. */
export const Punct = {
  Bang: 0x21,
  Hash: 0x23,
  Dollar: 0x24,
  And: 0x26,
  OpenParen: 0x28,
  CloseParen: 0x29,
  Star: 0x2a,
  Plus: 0x2b,
  Comma: 0x2c,
  Minus: 0x2d,
  Colon: 0x3a,
  Semicolon: 0x3b,
  Less: 0x3c,
  Equals: 0x3d,
  Greater: 0x3e,
  Question: 0x3f,
  OpenBracket: 0x5b,
  CloseBracket: 0x5d,
  OpenBrace: 0x7b,
  CloseBrace: 0x7d,
  Tilde: 0x7e,
} as const;

/** Whether a kind opens a bracket pair: `(`, `[` or `{`. */
export function opens(kind: number): boolean {
  return kind === Punct.OpenParen || kind === Punct.OpenBracket || kind === Punct.OpenBrace;
}

/** Whether a kind closes a bracket pair. */
export function closes(kind: number): boolean {
  return kind === Punct.CloseParen || kind === Punct.CloseBracket || kind === Punct.CloseBrace;
}

/** The closing kind of an opening one. */
export function closerOf(kind: number): number {
  return kind === Punct.OpenParen ? Punct.CloseParen : kind + 2;
}
