import { KEYWORDS, PATH_WORDS } from "../lex/keywords.ts";
import { Lexer } from "../lex/lexer.ts";
import { Kind, Punct } from "../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { lastName } from "../name/last-name.ts";
import type { MacroCallItem } from "../read/item.ts";
import type { MacroUse, Words } from "./module-facts.ts";

/** More than any table of names that a person writes; what is over it is not followed. */
const MAX_PATHS = 2000;

/** A call by the name of its macro and what it says. */
export function macroUse({ path, content }: MacroCallItem): MacroUse {
  return { name: lastName(path), words: wordsIn(content) };
}

/** Gathers what the tokens of a macro call or definition mention. */
export function wordsIn({ tokens, from, to }: TokenRange): Words {
  const paths = new Map<string, readonly string[]>();
  const macros = new Set<string>();
  let uses = false;
  let signs = false;
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) !== Kind.Ident) continue;
    const word = tokenText(tokens, at);
    const path = [identName(word)];
    while (
      at + 2 < to &&
      tokenKind(tokens, at + 1) === Kind.PathSep &&
      tokenKind(tokens, at + 2) === Kind.Ident
    ) {
      path.push(identName(tokenText(tokens, at + 2)));
      at += 2;
    }
    if (word === "use") uses = true;
    if (word === "pub" || word === "impl") signs = true;
    if (tokenKind(tokens, at + 1) === Punct.Bang) macros.add(path.at(-1) ?? "");
    const goesOn = tokenKind(tokens, at + 1) === Kind.PathSep;
    const isName = PATH_WORDS.has(word) ? goesOn : !KEYWORDS.has(word);
    if (path.length > 1 || isName) paths.set(path.join("::"), path);
  }
  return { paths: paths.size > MAX_PATHS ? null : [...paths.values()], uses, signs, macros: [...macros] };
}

/** The same over a stretch of text. */
export function wordsOfText(text: string, from: number, to: number): Words {
  const lexer = new Lexer(text, { from, to });
  while (lexer.advance());
  return wordsIn({ tokens: lexer, from: 0, to: lexer.count });
}
