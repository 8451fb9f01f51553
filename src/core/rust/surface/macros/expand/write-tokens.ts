import { Kind } from "../../../lex/token-kind.ts";
import { isOpen, isText, type Token, treeSize } from "./token.ts";
import type { FragmentSpan } from "./tokens-of.ts";

/** Tokens as a text that can be read again, and what of it is a fragment. */
export interface WrittenTokens {
  readonly text: string;
  readonly fragments: readonly FragmentSpan[];
}

interface Writing {
  text: string;
  readonly fragments: FragmentSpan[];
}

/** Writes tokens one behind the other, a blank between them. */
export function writeTokens(tokens: readonly Token[]): WrittenTokens {
  const writing: Writing = { text: "", fragments: [] };
  write(tokens, writing);
  return { text: writing.text, fragments: writing.fragments };
}

function write(tokens: readonly Token[], writing: Writing): void {
  for (const [at, token] of tokens.entries()) {
    if (token.made === null) writing.text += `${token.text} `;
    else {
      const { fragment, tokens: inner } = token.made;
      const from = writing.text.length;
      const index = writing.fragments.length;
      writing.fragments.push({ fragment, from, to: from });
      const apart =
        fragment === "expr" ? isCompound(inner) : fragment === "ty" && isSum(inner, tokens[at - 1]);
      if (apart) writing.text += "( ";
      write(inner, writing);
      if (apart) writing.text += ") ";
      const to = Math.max(from, writing.text.length - 1);
      writing.fragments[index] = { fragment, from, to };
    }
  }
}

/** Whether an expression falls apart where it stands beside an operator: anything but a sign before one value. */
function isCompound(tokens: readonly Token[]): boolean {
  const isSign = (at: number, text: string) => at === 0 && /^[-!&*]$/.test(text);
  return treesOf(tokens).some(
    ([at, token]) => token.made === null && !isSign(at, token.text) && !isPartOfValue(token),
  );
}

function isPartOfValue(token: Token): boolean {
  const { kind, text } = token;
  if (kind === Kind.Ident || kind === Kind.Number || kind === Kind.Text || isOpen(token)) return true;
  return text === "::" || text === "." || text === "!";
}

/** The tokens that stand in no brackets, with their indices. */
function treesOf(tokens: readonly Token[]): readonly (readonly [at: number, token: Token])[] {
  const trees: (readonly [number, Token])[] = [];
  for (let at = 0; at < tokens.length; at += Math.max(1, treeSize(tokens, at))) {
    const token = tokens[at];
    if (token !== undefined) trees.push([at, token]);
  }
  return trees;
}

/** Whether a type is `A + B` behind a token that takes `A` alone. */
function isSum(tokens: readonly Token[], before: Token | undefined): boolean {
  if (before === undefined || !/^(?:&&?|mut|const|'\w+)$/.test(before.text)) return false;
  return treesOf(tokens).some(([, token]) => isText(token, "+"));
}
