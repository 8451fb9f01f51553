import { Kind, Punct } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { type Cursor, cursorOver } from "../read/cursor.ts";
import type { Item, Stretch } from "../read/item.ts";
import { readItem } from "../read/read-items.ts";

/** Bodies in bodies are looked into this far: no program has more, and the stack is finite. */
const MAX_DEPTH = 32;

/** After so many statements that began like an item each is passed over whole, so that reading stays linear. */
const MAX_RETURNS = 16;

/**
 * The items of a body or an initialiser that reach out of it: impls of types from outside, and exported macros.
 */
export function reachingItems(stretch: Stretch, depth = 0): readonly Item[] {
  if (!stretch.reaching || depth >= MAX_DEPTH) return [];
  const cursor = cursorOver(stretch);
  const found: Item[] = [];
  const declared = new Set<string>();
  let starts = true;
  let returns = 0;
  for (let kind = cursor.kind(); kind !== Kind.End; kind = cursor.kind()) {
    const from = cursor.at;
    const item = starts && beginsItem(cursor) ? readItem(cursor) : null;
    if (item !== null && item.kind !== "unread") {
      collectReaching(item, { found, declared, depth });
      continue;
    }
    if (item !== null && returns < MAX_RETURNS) {
      cursor.at = from;
      cursor.tokens.rewind(from);
      returns += 1;
    }
    starts = kind === Punct.OpenBrace || kind === Punct.CloseBrace || kind === Punct.Semicolon;
    if (cursor.at === from) cursor.next();
  }
  const isLocal = (range: TokenRange) => declared.has(lastWord(range));
  return found.filter((item) => item.kind !== "impl" || !(isLocal(item.self) || isLocal(item.trait)));
}

function beginsItem(cursor: Cursor): boolean {
  if (cursor.kind() === Punct.Hash) return cursor.kind(1) === Punct.OpenBracket;
  if (cursor.isWord("unsafe")) return /^(?:impl|trait|extern|mod)$/.test(cursor.text(1));
  return /^(?:impl|struct|enum|union|trait|macro_rules|mod|pub|use|type)$/.test(cursor.text());
}

/** What one body holds: items that reach out of it, and the names it declares for itself. */
interface BodyItems {
  readonly found: Item[];
  readonly declared: Set<string>;
  readonly depth: number;
}

function collectReaching(item: Item, body: BodyItems): void {
  const { found, declared, depth } = body;
  if (item.kind === "impl") found.push(item);
  else if (item.kind === "macro") found.push(item);
  else if (item.kind === "fn" && item.body !== null) found.push(...reachingItems(item.body, depth + 1));
  else if (item.kind === "const" || item.kind === "static") {
    if (item.value !== null) found.push(...reachingItems(item.value, depth + 1));
  } else if (item.kind === "mod") {
    for (const inner of item.content?.items ?? []) collectReaching(inner, body);
  } else if (/^(?:struct|enum|union|trait)$/.test(item.kind)) declared.add(item.name);
}

/** The last name of a type's path before its arguments. */
function lastWord({ tokens, from, to }: TokenRange): string {
  let word = "";
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) === Kind.Ident) word = tokenText(tokens, at);
    else if (tokenKind(tokens, at) !== Kind.PathSep) break;
  }
  return word;
}
