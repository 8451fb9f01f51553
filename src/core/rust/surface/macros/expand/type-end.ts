import { Kind, Punct } from "../../../lex/token-kind.ts";
import { isOpen, isText, plainToken, type Token, treeSize } from "./token.ts";
import { Uncertain } from "./uncertain.ts";

/** Types in types deeper than this are not followed: the stack is finite. */
const MAX_DEPTH = 64;

/** Index behind the type that begins at an index, `A + B` behind `dyn`, `impl` or a path included. */
export function typeEnd(tokens: Token[], start: number, depth = 0): number {
  if (isText(tokens[start], "dyn") || isText(tokens[start], "impl"))
    return boundsEnd(tokens, boundEnd(tokens, start + 1, depth), depth);
  const end = plainTypeEnd(tokens, start, depth);
  return mayGoOn(tokens[start]) ? boundsEnd(tokens, end, depth) : end;
}

/** Whether a `+` behind the type that begins with a token belongs to it. */
function mayGoOn(token: Token | undefined): boolean {
  if (token === undefined || token.made !== null) return false;
  return !/^(?:!|_|&|&&|\*|\[)$/.test(token.text);
}

/** Index behind a type that takes no `+`, as those behind `&` and `->` are. */
function plainTypeEnd(tokens: Token[], start: number, depth: number): number {
  if (depth > MAX_DEPTH) throw new Uncertain("a type that is too deep");
  const token = tokens[start];
  if (token === undefined) throw new Uncertain("no type");
  if (token.made !== null || isOpen(token)) {
    const end = start + treeSize(tokens, start);
    if (token.made !== null && /^(?:::|<|\+|!)$/.test(tokens[end]?.text ?? ""))
      throw new Uncertain("a type behind a fragment");
    return end;
  }
  switch (token.text) {
    case "!":
    case "_":
      return start + 1;
    case "&":
    case "&&":
      return plainTypeEnd(tokens, referenceHead(tokens, start + 1), depth + 1);
    case "*":
      return plainTypeEnd(tokens, start + 2, depth + 1);
    case "dyn":
    case "impl":
      return boundEnd(tokens, start + 1, depth);
    case "?":
      return boundEnd(tokens, start, depth);
    default:
      return token.kind === Kind.Lifetime ? start + 1 : namedEnd(tokens, start, depth);
  }
}

function referenceHead(tokens: readonly Token[], start: number): number {
  const at = tokens[start]?.kind === Kind.Lifetime ? start + 1 : start;
  return isText(tokens[at], "mut") ? at + 1 : at;
}

/** `for<'a> fn(u8) -> u8`, `<A as B>::C`, `a::B<C>`, `m!(…)`. */
function namedEnd(tokens: Token[], start: number, depth: number): number {
  let at = start;
  if (isText(tokens[at], "for")) at = anglesEnd(tokens, at + 1, depth);
  while (isText(tokens[at], "unsafe") || isText(tokens[at], "extern") || tokens[at]?.kind === Kind.Text)
    at += 1;
  if (isText(tokens[at], "fn")) return outputEnd(tokens, at + 1 + treeSize(tokens, at + 1), depth);
  const end = pathEnd(tokens, at, depth);
  return isText(tokens[end], "!") && isOpen(tokens[end + 1]) ? end + 1 + treeSize(tokens, end + 1) : end;
}

/** Index behind the path that begins at an index, with its generic arguments. */
export function pathEnd(tokens: Token[], start: number, depth = 0): number {
  let at = start;
  if (isText(tokens[at], "<") || isText(tokens[at], "<<")) at = anglesEnd(tokens, at, depth);
  if (isText(tokens[at], "::")) at += 1;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== Kind.Ident && token.made?.fragment !== "path"))
      throw new Uncertain("no path");
    at += 1;
    if (isText(tokens[at], "::") && isText(tokens[at + 1], "<")) at += 1;
    if (isText(tokens[at], "<") || isText(tokens[at], "<<")) at = anglesEnd(tokens, at, depth);
    else if (
      isOpen(tokens[at], Punct.OpenParen) &&
      token.made === null &&
      /^(?:Async)?Fn(?:Mut|Once)?$/.test(token.text)
    )
      return outputEnd(tokens, at + treeSize(tokens, at), depth);
    if (!isText(tokens[at], "::")) return at;
    at += 1;
  }
}

function outputEnd(tokens: Token[], at: number, depth: number): number {
  return isText(tokens[at], "->") ? plainTypeEnd(tokens, at + 1, depth + 1) : at;
}

function boundsEnd(tokens: Token[], start: number, depth: number): number {
  let at = start;
  while (isText(tokens[at], "+")) at = boundEnd(tokens, at + 1, depth);
  return at;
}

function boundEnd(tokens: Token[], start: number, depth: number): number {
  let at = start;
  if (tokens[at]?.kind === Kind.Lifetime) return at + 1;
  if (isOpen(tokens[at], Punct.OpenParen)) return at + treeSize(tokens, at);
  while (/^(?:\?|~|const|async)$/.test(tokens[at]?.text ?? "")) at += 1;
  if (isText(tokens[at], "use")) return anglesEnd(tokens, at + 1, depth);
  if (isText(tokens[at], "for")) at = anglesEnd(tokens, at + 1, depth);
  return pathEnd(tokens, at, depth + 1);
}

/** Index behind the `>` that closes the `<` at an index. The second half of a `>>` becomes a token of its own. */
function anglesEnd(tokens: Token[], start: number, depth: number): number {
  if (depth > MAX_DEPTH) throw new Uncertain("a type that is too deep");
  let open = 0;
  for (let at = start; at < tokens.length; at += treeSize(tokens, at)) {
    const token = tokens[at];
    if (token === undefined || token.made !== null) continue;
    if (token.text === "<") open += 1;
    else if (token.text === "<<") open += 2;
    else if (token.text === ">>" && open > 1) open -= 2;
    else if (/^>[>=]/.test(token.text)) {
      tokens.splice(at, 1, plainToken(">", Punct.Greater), ...restOf(token.text.slice(1)));
      open -= 1;
    } else if (token.text === ">") open -= 1;
    else if (/^(?:;|=>|<=|<-|<<=)$/.test(token.text)) break;
    if (open === 0) return at + 1;
  }
  throw new Uncertain("angle brackets that do not close");
}

function restOf(text: string): readonly Token[] {
  return [plainToken(text, text.charCodeAt(0))];
}
