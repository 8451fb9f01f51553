import { Lexer } from "../../src/core/rust/lex/lexer.ts";
import { readFile } from "../../src/core/rust/read/read-file.ts";

/** Puts a source into other surroundings, in which it says the same; null where that cannot be done. */
export type Wrapper = (text: string) => string | null;

/** A source that must stand at the top of a file: it begins with what is allowed only there. */
const TOP_ONLY = /^\ufeff?(?:#!|---)|^\s*\ufeff?#!\[/;

function inside(wrap: Wrapper): Wrapper {
  return (text) => (TOP_ONLY.test(text) ? null : wrap(text));
}

/** `crate::` paths lead to the module that now stands for the crate's root. */
function movedTo(module: string, text: string): string {
  return text.replaceAll(/(?<![$\w])crate::/g, `crate::${module}::`);
}

/** Fifty items beside the source, with a few traps for a reader that counts brackets. */
function others(mark: string): string {
  return Array.from({ length: 25 }, (_, index) => {
    const fn = `pub fn ${mark}_${index}<T: Into<Vec<u8>>>(x: T) -> Vec<Vec<u8>> { let s = "}"; '{'; vec![] }`;
    return `${fn}\npub struct ${mark.toUpperCase()}${index} { pub a: u8, b: &'static str }`;
  }).join("\n");
}

/** Comments between all tokens, documentation among them where no macro takes it for a token. */
function commented(text: string): string | null {
  const lexer = new Lexer(text);
  while (lexer.advance());
  if (lexer.damage !== null || lexer.count === 0) return null;
  const isMacro = text.includes("macro_rules");
  let out = text.slice(0, lexer.startAt(0));
  for (let at = 0; at < lexer.count; at++) {
    const gap = `${isMacro ? "" : " /** ) */"} /* ; /* ) */ } */ // {\n`;
    out += `${at === 0 ? "" : gap}${text.slice(lexer.startAt(at), lexer.endAt(at))}`;
  }
  return `${out}${text.slice(lexer.endAt(lexer.count - 1))}`;
}

function reversed(text: string): string | null {
  const { content, damage } = readFile(text);
  const items = content.extents.map(({ tokens, end }) => ({ from: tokens.tokens.startAt(tokens.from), end }));
  const [first] = items;
  if (damage !== null || first === undefined || items.length < 2) return null;
  const parts = items.reverse().map(({ from, end }) => text.slice(from, end));
  return `${text.slice(0, first.from)}${parts.join("\n")}`;
}

/** Surroundings by what they are. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  "inside a module": inside((text) => `pub mod outer {\n${movedTo("outer", text)}\n}`),
  "two modules deep": inside((text) => `pub mod a { pub mod b {\n${movedTo("a::b", text)}\n} }`),
  "after fifty items": inside((text) => `${others("before")}\n${text}`),
  "before fifty items": (text) => `${text}\n${others("behind")}`,
  "with CRLF": (text) => `${text.replaceAll("\n", "\r\n")}\r\n`,
  "with comments between its tokens": commented,
  "with its items reversed": reversed,
  "inside a macro that passes items on": inside((text) =>
    text.trim() === "" ? null : `cfg_rt! {\n${text}\n}`,
  ),
};
