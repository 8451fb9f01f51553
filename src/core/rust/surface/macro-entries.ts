import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { MacroCallItem, MacroItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf } from "../shape/cfg-shape.ts";
import { spellMarks } from "../shape/marks.ts";
import { type Access, PRIVATE, PUBLIC } from "./access.ts";
import { type EntrySink, type Place, pathIn } from "./entry.ts";
import { declaresNothing } from "./item-macros.ts";
import { definitionShape, matcherShapes } from "./macro-arms.ts";
import { opaqueShape } from "./opaque-shape.ts";

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
  definitions: readonly MacroItem[] | undefined,
): void {
  if (declaresNothing(item.path)) return;
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const name = declaredName(item.content) ?? item.name;
  const path = pathIn(place.scope, `${item.path}!${name === "" ? "" : `(${name})`}`);
  const marks = spellMarks(facts);
  const made = definitions === undefined ? "" : ` by ${definitionShape(definitions)}`;
  sink.add({
    kind: "macro call",
    path,
    key: `c:${path}`,
    cfg: allOf([place.cfg, facts.cfg]),
    access: callAccess(item.content, place, definitions !== undefined),
    shape: `${marks}${opaqueShape(item)}${made}`,
    spelling: () => `${item.path}! { .. }`,
    offset: item.start,
  });
}
