import { closes, Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { cursorOver } from "../read/cursor.ts";
import type { Stretch } from "../read/item.ts";
import { isIgnored } from "../shape/attribute-lists.ts";
import { literalShape } from "../shape/literal.ts";

/** All tokens of a stretch that was skipped before. */
export function wholeRange(stretch: Stretch): TokenRange {
  const cursor = cursorOver(stretch);
  while (cursor.kind() !== Kind.End) cursor.next();
  return { tokens: cursor.tokens, from: 0, to: cursor.at };
}

/** Words that begin an item other than a function: a body that was awaited is not this one's. */
const OTHER_ITEM = /^(?:struct|enum|union|trait|mod|const|static|type|use)$/;

/** What stands before an `impl` that is part of a type. */
const BEFORE_TYPE = /^(?:->|[<,(:&=+]|mut|'.*)$/;

/**
 * The tokens of what a macro is given or made of, less what is no contract: function bodies, lint levels, last commas.
 */
export function callTokens({ tokens, from, to }: TokenRange): string[] {
  const parts: string[] = [];
  // For each open bracket, whether the next `{` in it is a function's body.
  const awaited = [false];
  for (let at = from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    const text = tokenText(tokens, at);
    if (kind === Punct.Comma && (at + 1 >= to || closes(tokenKind(tokens, at + 1)))) continue;
    if (kind === Punct.OpenBrace && awaited.at(-1) === true) {
      at = closingIndex(tokens, at, to);
      parts.push("{..}");
      awaited[awaited.length - 1] = false;
      continue;
    }
    if (isIgnoredAttribute({ tokens, from: at, to })) {
      at = closingIndex(tokens, at + 1, to);
      continue;
    }
    if (opens(kind)) awaited.push(false);
    else if (closes(kind)) awaited.pop();
    else if (kind === Kind.Ident && text === "fn" && tokenKind(tokens, at + 1) !== Punct.OpenParen)
      awaited[awaited.length - 1] = true;
    else if (endsAwaiting(text, tokenText(tokens, at - 1))) awaited[awaited.length - 1] = false;
    parts.push(kind === Kind.Ident ? identName(text) : literalShape(text));
  }
  return parts;
}

function endsAwaiting(text: string, before: string): boolean {
  return text === ";" || OTHER_ITEM.test(text) || (text === "impl" && !BEFORE_TYPE.test(before));
}

function isIgnoredAttribute({ tokens, from }: TokenRange): boolean {
  return (
    tokenKind(tokens, from) === Punct.Hash &&
    tokenKind(tokens, from + 1) === Punct.OpenBracket &&
    tokenKind(tokens, from + 2) === Kind.Ident &&
    tokenKind(tokens, from + 3) !== Kind.PathSep &&
    isIgnored(tokenText(tokens, from + 2)) &&
    tokenText(tokens, from + 4) !== "hidden"
  );
}
