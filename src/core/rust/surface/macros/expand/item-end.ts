import { Kind, Punct } from "../../../lex/token-kind.ts";
import { isOpen, isText, type Token, treeSize } from "./token.ts";
import { Uncertain } from "./uncertain.ts";

/** Words before the one that says what an item is. */
const QUALIFIER = /^(?:default|unsafe|safe|async)$/;

/** What ends with `;` whatever blocks it holds. */
const STATEMENT = /^(?:use|type|static|const)$/;

/** Index behind the item that begins at an index, attributes included. */
export function itemEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (isText(tokens[at], "#")) at += 1 + treeSize(tokens, at + 1);
  const visibility = tokens[at];
  if (visibility?.made?.fragment === "vis") at += 1;
  else if (isText(visibility, "pub"))
    at += isOpen(tokens[at + 1], Punct.OpenParen) ? 1 + treeSize(tokens, at + 1) : 1;
  while (QUALIFIER.test(tokens[at]?.text ?? "")) at += 1;
  const word = tokens[at];
  if (word?.kind !== Kind.Ident && word?.text !== "::") throw new Uncertain("no item");
  const isStatement =
    STATEMENT.test(word.text) && !/^(?:fn|unsafe|extern|async)$/.test(tokens[at + 1]?.text ?? "");
  return isStatement ? semicolonEnd(tokens, at) : blockEnd(tokens, at);
}

function semicolonEnd(tokens: readonly Token[], start: number): number {
  for (let at = start; at < tokens.length; at += treeSize(tokens, at))
    if (isText(tokens[at], ";")) return at + 1;
  throw new Uncertain("an item without an end");
}

/** Behind the `;` or the braces that come first outside of angle brackets. */
function blockEnd(tokens: readonly Token[], start: number): number {
  let angles = 0;
  for (let at = start; at < tokens.length; at += treeSize(tokens, at)) {
    const token = tokens[at];
    if (token === undefined || token.made !== null) continue;
    if (token.text === "<" || token.text === "<<") angles += token.text.length;
    else if (token.text === ">" || token.text === ">>") angles -= token.text.length;
    else if (angles === 0 && token.text === ";") return at + 1;
    else if (angles === 0 && isOpen(token, Punct.OpenBrace)) return at + treeSize(tokens, at);
  }
  throw new Uncertain("an item without an end");
}
