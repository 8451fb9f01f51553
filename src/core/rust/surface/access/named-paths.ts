import { Kind, Punct } from "../../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../../lex/token-range.ts";

/**
 * The paths that a range of tokens names, as written, generic arguments told as paths of their own; not what stands
 * before a colon, such as the name of a parameter.
 */
export function namedPaths({ tokens, from, to }: TokenRange): readonly (readonly string[])[] {
  const paths: string[][] = [];
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) !== Kind.Ident || tokenKind(tokens, at - 1) === Kind.PathSep) continue;
    const path = [identName(tokenText(tokens, at))];
    while (
      tokenKind(tokens, at + 1) === Kind.PathSep &&
      tokenKind(tokens, at + 2) === Kind.Ident &&
      at + 2 < to
    ) {
      path.push(identName(tokenText(tokens, at + 2)));
      at += 2;
    }
    if (tokenKind(tokens, at + 1) !== Punct.Colon || at + 1 >= to) paths.push(path);
  }
  return paths;
}
