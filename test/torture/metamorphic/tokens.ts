import { Lexer } from "../../../src/core/rust/lex/lexer.ts";
import { tokenText } from "../../../src/core/rust/lex/token-range.ts";
import type { Transformation } from "./transformation.ts";

/** Writes a text's tokens anew, with what `gap` gives between them; null where it cannot be cut into tokens. */
function respaced(text: string, gap: (between: string, index: number) => string): string | null {
  const lexer = new Lexer(text);
  let out = "";
  let end = -1;
  while (lexer.advance()) {
    const at = lexer.count - 1;
    out += end < 0 ? text.slice(0, lexer.startAt(at)) : gap(text.slice(end, lexer.startAt(at)), at);
    out += tokenText(lexer, at);
    end = lexer.endAt(at);
  }
  return lexer.damage === null && end >= 0 ? out : null;
}

const COMMENTS = [" /* } */ ", " // {\n", '\n/* a /* b */ " */\n', "/**/", "\t\n", " /*'*/ "];

/** What stands between tokens. */
export const TOKEN_TRANSFORMATIONS: readonly Transformation[] = [
  {
    name: "a comment in every gap",
    filter: "all",
    rewrite: ({ text }) =>
      respaced(text, (between, index) => `${between}${COMMENTS[index % COMMENTS.length]}`),
  },
  {
    name: "no comments",
    filter: "all",
    rewrite: ({ text }) => respaced(text, (between) => (between === "" ? "" : " ")),
  },
  {
    name: "every token on its own line",
    filter: "all",
    rewrite: ({ text }) => respaced(text, (between) => `${between}\n`),
  },
  {
    name: "CRLF",
    filter: "all",
    rewrite: ({ text }) => text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
  },
];
