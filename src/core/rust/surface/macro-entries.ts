import { fingerprint } from "../../fingerprint.ts";
import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { cursorOver } from "../read/cursor.ts";
import type { MacroCallItem, MacroItem, Stretch } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf } from "../shape/cfg-shape.ts";
import { literalShape } from "../shape/literal.ts";
import { spellMarks } from "../shape/marks.ts";
import { type Access, PRIVATE, PUBLIC } from "./access.ts";
import { type EntrySink, type Place, pathIn } from "./entry.ts";
import { declaresNothing } from "./item-macros.ts";

function wholeRange(stretch: Stretch): TokenRange {
  const cursor = cursorOver(stretch);
  while (cursor.kind() !== Kind.End) cursor.next();
  return { tokens: cursor.tokens, from: 0, to: cursor.at };
}

/**
 * The matchers of a `macro_rules!`, its call syntax: metavariables numbered, arms in order, transcribers left out.
 *
 * @see https://doc.rust-lang.org/reference/macros-by-example.html
 */
export function matcherShapes(item: MacroItem): string[] {
  const arms: string[] = [];
  const { tokens, to } = wholeRange(item.arms);
  for (let at = 0; at < to; at++) {
    if (!opens(tokenKind(tokens, at))) continue;
    const close = closingIndex(tokens, at, to);
    arms.push(matcherShape({ tokens, from: at + 1, to: close }));
    if (!item.rules) break;
    at = close + 1;
    while (at < to && !opens(tokenKind(tokens, at))) at += 1;
    at = closingIndex(tokens, at, to);
  }
  return arms;
}

function matcherShape({ tokens, from, to }: TokenRange): string {
  const names = new Map<string, string>();
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const text = tokenText(tokens, at);
    const isVariable =
      tokenKind(tokens, at - 1) === Punct.Dollar && tokenKind(tokens, at) === Kind.Ident && at > from;
    if (isVariable && text !== "crate") {
      const name = names.get(text) ?? String(names.size);
      names.set(text, name);
      parts.push(name);
    } else parts.push(text);
  }
  return parts.join(" ");
}

/**
 * The entry of a macro. An exported one stands at the crate's root, whatever module it is in; another is seen as far
 * as a `use` of it says.
 */
export function addMacro(item: MacroItem, place: Place, sink: EntrySink): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const arms = matcherShapes(item);
  const path = facts.exported ? item.name : pathIn(place.scope, item.name);
  const access = facts.exported ? PUBLIC : place.access;
  const marks = spellMarks(facts);
  sink.add({
    kind: "macro",
    path: `${path}!`,
    key: `m:${path}`,
    cfg: allOf([place.cfg, facts.cfg]),
    access,
    shape: `${marks}macro ${arms.map((arm) => `( ${arm} )`).join(" ; ")}`,
    spelling: () =>
      `${marks}macro_rules! ${item.name} { ${arms.map((arm) => `(${arm.replaceAll("$ ", "$")}) => ..`).join("; ")} }`,
    offset: item.start,
  });
}

/**
 * The tokens of a macro call's content, function bodies and trailing commas left out: what the macro makes of them is
 * its own affair.
 */
export function opaqueShape(item: MacroCallItem): string {
  const { tokens, from, to } = item.content;
  const parts: string[] = [];
  let inFn = false;
  for (let at = from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    const text = tokenText(tokens, at);
    if (kind === Kind.Ident && text === "fn") inFn = true;
    if (kind === Punct.Semicolon) inFn = false;
    if (inFn && kind === Punct.OpenBrace) {
      at = closingIndex(tokens, at, to);
      parts.push("{..}");
      inFn = false;
      continue;
    }
    if (kind === Punct.Comma && (at + 1 >= to || /^[)\]}]$/.test(tokenText(tokens, at + 1)))) continue;
    parts.push(kind === Kind.Ident ? identName(text) : literalShape(text));
  }
  return `${item.path} ! ${item.name}( ${parts.join(" ")} )`;
}

const ITEM_WORDS = /^(?:fn|struct|enum|union|trait|type|const|static|mod|use)$/;

/** The first name that the content of a call declares visibly, for people to know it by. */
function declaredName({ tokens, from, to }: TokenRange): string | null {
  for (let at = from; at + 2 < to; at++) {
    if (tokenText(tokens, at) !== "pub") continue;
    let next = at + 1;
    if (opens(tokenKind(tokens, next))) next = closingIndex(tokens, next, to) + 1;
    while (next + 1 < to && tokenKind(tokens, next) === Kind.Ident) {
      if (!ITEM_WORDS.test(tokenText(tokens, next))) return identName(tokenText(tokens, next));
      next += 1;
    }
  }
  return null;
}

/** How far what a call declares may be seen: as far as its widest `pub`, everywhere when it does not tell. */
function callAccess({ tokens, from, to }: TokenRange, place: Place, local: boolean): Access {
  let items = false;
  let restricted: Access | null = null;
  for (let at = from; at < to; at++) {
    const text = tokenText(tokens, at);
    if (text === "impl" || text === "derive" || text === "macro_export") return place.access;
    if (text === "pub") {
      if (tokenKind(tokens, at + 1) !== Punct.OpenParen) return place.access;
      restricted = { tier: 1, text: "pub(crate)" };
    }
    if (ITEM_WORDS.test(text)) items = true;
  }
  if (restricted !== null) return place.access.tier < 1 ? place.access : restricted;
  return items && !local ? PRIVATE : place.access;
}

/** The entry of a macro call at item level whose content is a language of its own. */
export function addMacroCall(
  item: MacroCallItem,
  place: Place,
  sink: EntrySink,
  definition: MacroItem | undefined,
): void {
  if (declaresNothing(item.path)) return;
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const name = declaredName(item.content) ?? item.name;
  const path = pathIn(place.scope, `${item.path}!${name === "" ? "" : `(${name})`}`);
  const marks = spellMarks(facts);
  const made = definition === undefined ? "" : ` by ${definitionShape(definition)}`;
  sink.add({
    kind: "macro call",
    path,
    key: `c:${path}`,
    cfg: allOf([place.cfg, facts.cfg]),
    access: callAccess(item.content, place, definition !== undefined),
    shape: `${marks}${opaqueShape(item)}${made}`,
    spelling: () => `${item.path}! { .. }`,
    offset: item.start,
  });
}

const definitions = new WeakMap<MacroItem, string>();

/** A definition's longest tokens that a call repeats: a longer one is told by its fingerprint. */
const MAX_DEFINITION = 2000;

/** What a call is made of: the tokens of the macro's arms. */
function definitionShape(item: MacroItem): string {
  const known = definitions.get(item);
  if (known !== undefined) return known;
  const { tokens, to } = wholeRange(item.arms);
  const parts: string[] = [];
  for (let at = 0; at < to; at++) parts.push(tokenText(tokens, at));
  const text = parts.join(" ");
  const shape = text.length > MAX_DEFINITION ? `macro_rules! ${fingerprint(text)}` : text;
  definitions.set(item, shape);
  return shape;
}
