import { closes, Kind } from "../../../lex/token-kind.ts";
import { isOpen, isText, type Token, treeSize } from "./token.ts";
import { pathEnd, typeEnd } from "./type-end.ts";

/** What may follow an expression in a matcher. */
const ENDS: ReadonlySet<string> = new Set(["=>", ",", ";"]);

/** Words behind which a value is still to come. */
const BEFORE_VALUE =
  /^(?:as|break|box|do|else|if|in|let|loop|match|move|mut|ref|return|static|unsafe|while|yield|async|const)$/;

/**
 * Index behind the expression that begins at an index: before the next `=>`, `,` or `;` that is not part of it, as the
 * commas in generic arguments and between a closure's parameters are.
 */
export function expressionEnd(tokens: Token[], start: number): number {
  let isValueDue = true;
  for (let at = start; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined || (token.made === null && (ENDS.has(token.text) || closes(token.kind))))
      return at;
    const opensClosure: boolean = isValueDue && (isText(token, "|") || isText(token, "||"));
    if (opensClosure) at = closureHead(tokens, at);
    else if (isValueDue && (isText(token, "<") || isText(token, "<<"))) at = pathEnd(tokens, at);
    else if (isText(token, "as")) at = typeEnd(tokens, at + 1);
    else if (isText(token, "::") && isText(tokens[at + 1], "<")) at = genericsEnd(tokens, at);
    else at += treeSize(tokens, at);
    isValueDue = opensClosure || isBeforeValue(token);
  }
  return tokens.length;
}

/** Index behind `::<…>`, read as the end of a path. */
function genericsEnd(tokens: Token[], at: number): number {
  return pathEnd(tokens, at - 1);
}

function isBeforeValue(token: Token): boolean {
  if (token.made !== null || isOpen(token)) return false;
  if (token.kind === Kind.Ident) return BEFORE_VALUE.test(token.text);
  return (
    token.kind !== Kind.Number &&
    token.kind !== Kind.Text &&
    token.kind !== Kind.Lifetime &&
    token.text !== "?"
  );
}

/** Index behind the parameters of a closure, and what it gives back. */
function closureHead(tokens: Token[], start: number): number {
  let at = start + 1;
  if (isText(tokens[start], "|")) {
    while (at < tokens.length && !isText(tokens[at], "|")) at += treeSize(tokens, at);
    at += 1;
  }
  return isText(tokens[at], "->") ? typeEnd(tokens, at + 1) : at;
}
