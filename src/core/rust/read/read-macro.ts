import { Kind, opens, Punct } from "../lex/token-kind.ts";
import type { Cursor } from "./cursor.ts";
import type { ItemBase, MacroCallItem, MacroItem } from "./item.ts";
import { readName } from "./read-heading.ts";

/** How many tokens the path of a macro call takes here, the `!` not counted; 0 when none stands here. */
export function macroPathLength(cursor: Cursor): number {
  let ahead = cursor.kind() === Kind.PathSep ? 1 : 0;
  for (;;) {
    if (cursor.kind(ahead) !== Kind.Ident) return 0;
    ahead += 1;
    if (cursor.kind(ahead) === Punct.Bang) return ahead;
    if (cursor.kind(ahead) !== Kind.PathSep) return 0;
    ahead += 1;
  }
}

/** Reads `macro_rules! name { … }` from behind its `!`. */
export function readMacroRules(cursor: Cursor, base: ItemBase): MacroItem {
  const name = readName(cursor);
  const braced = cursor.kind() === Punct.OpenBrace;
  const arms = cursor.skipGroup();
  if (!braced) cursor.take(Punct.Semicolon);
  return { ...base, kind: "macro", name, rules: true, arms };
}

/** Reads `macro name(…) { … }` or `macro name { … }` from behind its keyword. */
export function readMacro(cursor: Cursor, base: ItemBase): MacroItem {
  const name = readName(cursor);
  const first = cursor.skipGroup();
  if (cursor.kind() === Punct.OpenBrace) cursor.skipGroup();
  return { ...base, kind: "macro", name, rules: false, arms: first };
}

/** Reads `path! { … }` from its path on; `length` is the path's count of tokens. */
export function readMacroCall(cursor: Cursor, base: ItemBase, length: number): MacroCallItem {
  let path = "";
  for (let index = 0; index < length; index++) {
    path += cursor.text();
    cursor.next();
  }
  cursor.next();
  const name = cursor.kind() === Kind.Ident ? readName(cursor) : "";
  const braced = cursor.kind() === Punct.OpenBrace;
  cursor.demand(opens(cursor.kind()));
  const content = opens(cursor.kind()) ? cursor.group() : cursor.nothing();
  cursor.demand(braced || cursor.take(Punct.Semicolon) || !cursor.tokens.whole);
  return { ...base, kind: "macro call", name, path: path.startsWith("::") ? path.slice(2) : path, content };
}
