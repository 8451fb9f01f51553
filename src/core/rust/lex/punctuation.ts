import { Kind } from "./token-kind.ts";

/** The kind of the punctuation at `start`, whose first character has `code`. */
export function punctuationKind(text: string, start: number, code: number): number {
  const next = text.charCodeAt(start + 1);
  if (code === 0x3a && next === 0x3a) return Kind.PathSep;
  if (code === 0x2d && next === 0x3e) return Kind.Arrow;
  if (code === 0x3d && next === 0x3e) return Kind.FatArrow;
  if (code === 0x2e && next === 0x2e) {
    const third = text.charCodeAt(start + 2);
    if (third === 0x3d) return Kind.DotDotEq;
    return third === 0x2e ? Kind.DotDotDot : Kind.DotDot;
  }
  return code < 0x21 ? Kind.Control : code;
}

/** How many characters punctuation of a kind has. */
export function punctuationWidth(kind: number): number {
  if (kind < Kind.PathSep || kind === Kind.Control) return 1;
  return kind === Kind.DotDotEq || kind === Kind.DotDotDot ? 3 : 2;
}
