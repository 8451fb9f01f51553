import { closes, Kind, Punct } from "../../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../../lex/token-range.ts";
import { isIgnored } from "../../shape/attribute-lists.ts";
import { literalShape } from "../../shape/literal.ts";
import { BodyFinder } from "./body-finder.ts";
import { fixedMembers } from "./fixed-members.ts";
import { closingIndices, typedValue } from "./typed-value.ts";

/** The tokens of a macro's call in one spelling. */
export function bodilessShape(range: TokenRange): string {
  return bodilessTokens(range).join(" ");
}

/** The tokens of what a macro becomes: those of a call, less what a trait fixes in its impls. */
export function madeTokens(range: TokenRange): string[] {
  return bodilessTokens(range, fixedMembers(range, closingIndices(range)));
}

/**
 * The tokens of a macro's call, each in one spelling; left out is what says nothing to a caller: function
 * bodies, what inner macros become, the values of constants and statics that have a type, unless an impl may reach out
 * of them, lint levels, last commas.
 */
export function bodilessTokens(
  range: TokenRange,
  leftOut: ReadonlyMap<number, number> = new Map(),
): string[] {
  const { from, to } = range;
  const parts: string[] = [];
  const bodies = new BodyFinder(range);
  const closers = closingIndices(range);
  /** Ends of the values to leave out, by the `=` before them. */
  const values = new Map<number, number>();
  const impls = positionsOf("impl", range);
  let nextImpl = 0;
  for (let at = from; at < to; at++) {
    const valueEnd = values.get(at);
    const nextAt = leftOut.get(at);
    if (nextAt !== undefined) at = nextAt - 1;
    else if (bodies.isBody(at)) {
      parts.push("{..}");
      at = closers.get(at) ?? to;
    } else if (valueEnd !== undefined) {
      parts.push("= ..");
      at = valueEnd - 1;
    } else if (isIgnoredAttribute(range, at)) {
      at = closers.get(at + 1) ?? to;
    } else if (bodies.inMatcher || !isLastComma(range, at)) {
      const value = typedValue(range, at, closers);
      while ((impls[nextImpl] ?? to) < at) nextImpl += 1;
      if (value !== null && (impls[nextImpl] ?? to) >= value.end) values.set(value.equals, value.end);
      parts.push(tokenShape(range, at));
    }
  }
  return parts;
}

/** Where a word stands, in order. */
function positionsOf(word: string, { tokens, from, to }: TokenRange): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (tokenText(tokens, at) === word) found.push(at);
  return found;
}

function tokenShape({ tokens }: TokenRange, at: number): string {
  const text = tokenText(tokens, at);
  return tokenKind(tokens, at) === Kind.Ident ? identName(text) : literalShape(text);
}

function isLastComma({ tokens, to }: TokenRange, at: number): boolean {
  return tokenKind(tokens, at) === Punct.Comma && (at + 1 >= to || closes(tokenKind(tokens, at + 1)));
}

/** Whether a lint level, documentation or the like begins at a token. */
function isIgnoredAttribute({ tokens }: TokenRange, at: number): boolean {
  return (
    tokenKind(tokens, at) === Punct.Hash &&
    tokenKind(tokens, at + 1) === Punct.OpenBracket &&
    tokenKind(tokens, at + 2) === Kind.Ident &&
    tokenKind(tokens, at + 3) !== Kind.PathSep &&
    isIgnored(tokenText(tokens, at + 2)) &&
    tokenText(tokens, at + 4) !== "hidden"
  );
}
