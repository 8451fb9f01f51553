import { Lexer } from "../lex/lexer.ts";
import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { Cursor, cursorOver } from "../read/cursor.ts";
import type { Container, Item, MacroCallItem, Stretch } from "../read/item.ts";
import { readContainer, readItem } from "../read/read-items.ts";
import { allOf, type CfgShape, cfgShape } from "../shape/cfg-shape.ts";

/** Items found inside a macro call, with the condition they stand under. */
export interface GuardedItems {
  readonly cfg: CfgShape;
  readonly items: readonly Item[];
}

function rangeCursor({ tokens, from, to }: TokenRange): Cursor {
  const start = tokens.startAt(from);
  return new Cursor(new Lexer(tokens.text, start, tokens.endAt(to - 1)));
}

/** The items that a stretch holds, or null when some of it is no item. */
function cleanItems(cursor: Cursor): readonly Item[] | null {
  const container = readContainer(cursor);
  if (cursor.tokens.damage !== null || cursor.kind() !== Kind.End || container.items.length === 0)
    return null;
  return isClean(container) ? container.items : null;
}

function isClean(container: Container): boolean {
  return container.items.every((item) => {
    if (item.kind === "unread") return false;
    if (item.kind === "mod") return item.content === null || isClean(item.content);
    return (
      item.kind === "macro call" ||
      item.name !== "" ||
      (item.kind === "impl" && !hasColon(item.self)) ||
      item.kind === "use" ||
      item.kind === "extern"
    );
  });
}

/** Whether a type's tokens hold what no type does: `impl Flags: u8` is another language. */
function hasColon({ tokens, from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) === Punct.Colon) return true;
    if (opens(tokenKind(tokens, at))) at = closingIndex(tokens, at, to);
  }
  return false;
}

/**
 * The items that a macro call passes on as they are: `cfg_rt! { pub mod io; }`, `thread_local!`, `cfg_if!`. Null when
 * its content is a language of its own.
 */
export function passedItems(call: MacroCallItem): readonly GuardedItems[] | null {
  const name = call.path.split("::").at(-1) ?? "";
  if (name === "cfg_if") return armsOf(call.content);
  if (name === "cfg_select") return selectedArms(call.content);
  if (name === "include" || call.content.from >= call.content.to) return null;
  if (name === "lazy_static") return lazyItems(call.content);
  const items = cleanItems(rangeCursor(call.content));
  return items === null ? null : [{ cfg: `macro:${name}`, items }];
}

/** `static ref NAME: T = …;` is read as a static of its type. */
function lazyItems(content: TokenRange): readonly GuardedItems[] | null {
  const { tokens, from, to } = content;
  const start = tokens.startAt(from);
  let text = "";
  let done = start;
  for (let at = from; at < to; at++) {
    if (tokenText(tokens, at) !== "ref" || tokenText(tokens, at - 1) !== "static") continue;
    text += `${tokens.text.slice(done, tokens.startAt(at))}   `;
    done = tokens.endAt(at);
  }
  text += tokens.text.slice(done, tokens.endAt(to - 1));
  const rewritten = `${tokens.text.slice(0, start)}${text}`;
  const items = cleanItems(new Cursor(new Lexer(rewritten, start, rewritten.length)));
  return items === null ? null : [{ cfg: "macro:lazy_static", items }];
}

/** The arms of a `cfg_if!`, each under its own predicate and the negation of those before. */
function armsOf(content: TokenRange): readonly GuardedItems[] | null {
  const { tokens, to } = content;
  const arms = new Arms();
  let own: CfgShape = "true";
  for (let at = content.from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Hash && tokenKind(tokens, at + 1) === Punct.OpenBracket) {
      const close = closingIndex(tokens, at + 1, to);
      own = cfgShape({ tokens, from: at + 4, to: close - 1 });
      at = close;
    } else if (kind === Punct.OpenBrace) {
      const close = closingIndex(tokens, at, to);
      if (!arms.add(own, { tokens, from: at + 1, to: close })) return null;
      own = "true";
      at = close;
    }
  }
  return arms.all;
}

/**
 * The arms of a `cfg_select!`: `unix => { … } _ => { … }`.
 *
 * @see https://doc.rust-lang.org/std/macro.cfg_select.html
 */
function selectedArms(content: TokenRange): readonly GuardedItems[] | null {
  const { tokens, to } = content;
  const arms = new Arms();
  let from = content.from;
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) !== Kind.FatArrow) continue;
    if (tokenKind(tokens, at + 1) !== Punct.OpenBrace) return null;
    const close = closingIndex(tokens, at + 1, to);
    const own = tokenText(tokens, from) === "_" ? "true" : cfgShape({ tokens, from, to: at });
    if (!arms.add(own, { tokens, from: at + 2, to: close })) return null;
    at = tokenKind(tokens, close + 1) === Punct.Comma ? close + 1 : close;
    from = at + 1;
  }
  return arms.all.length === 0 ? null : arms.all;
}

/** Arms behind so many others stand under their number instead of the negation of all those. */
const MAX_ARMS = 32;

/** The arms of a conditional macro as far as they are read. */
class Arms {
  readonly all: GuardedItems[] = [];
  #earlier: readonly CfgShape[] = [];

  /** Adds the arm of a predicate; false when it holds something else than items. */
  add(own: CfgShape, body: TokenRange): boolean {
    const items = body.from >= body.to ? [] : cleanItems(rangeCursor(body));
    if (items === null) return false;
    this.all.push({ cfg: allOf([own, ...this.#earlier]), items });
    this.#earlier =
      this.all.length > MAX_ARMS
        ? [`arm ${this.all.length}`]
        : [...this.#earlier, own.startsWith("not(") ? own.slice(4, -1) : `not(${own})`];
    return true;
  }
}

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
