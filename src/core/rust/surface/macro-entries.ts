import { Kind, opens } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { MacroCallItem, MacroItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf } from "../shape/cfg-shape.ts";
import { spellMarks } from "../shape/marks.ts";
import { type Access, PRIVATE, PUBLIC } from "./access.ts";
import { callTokens } from "./call-tokens.ts";
import { type Declared, declaredIn, ITEM_WORDS } from "./declared-words.ts";
import { type EntrySink, type Place, pathIn } from "./entry.ts";
import { declaresNothing } from "./item-macros.ts";
import { matcherShapes } from "./macro-arms.ts";
import type { MacroTable } from "./macro-table.ts";
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

/** A macro call: what it is given, and what it is made of where `macros` tells. */
export function callShape(item: MacroCallItem, macros: MacroTable | null): string {
  const made = macros?.madeOf(item.path) ?? null;
  const given = opaqueShape(item);
  return made === null ? given : `${given} by ${made.shape}`;
}

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
function callAccess(item: MacroCallItem, place: Place, macros: MacroTable): Access {
  const made = macros.madeOf(item.path);
  const declared: Declared[] = [
    declaredIn(callTokens(item.content)),
    ...(made === null ? [] : [made.declared]),
  ];
  if (declared.some(({ seen }) => seen)) return place.access;
  if (declared.some(({ restricted }) => restricted))
    return place.access.tier < 1 ? place.access : { tier: 1, text: "pub(crate)" };
  const known = made === null || made.foreign.every(declaresNothing);
  return known && declared.some(({ items }) => items) ? PRIVATE : place.access;
}

/** The entry of a macro call at item level whose content is a language of its own. */
export function addMacroCall(item: MacroCallItem, place: Place, sink: EntrySink): void {
  if (declaresNothing(item.path)) return;
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const name = declaredName(item.content) ?? item.name;
  const path = pathIn(place.scope, `${item.path}!${name === "" ? "" : `(${name})`}`);
  const marks = spellMarks(facts);
  sink.add({
    kind: "macro call",
    path,
    key: `c:${path}`,
    cfg: allOf([place.cfg, facts.cfg]),
    access: callAccess(item, place, sink.macros),
    shape: `${marks}${callShape(item, sink.macros)}`,
    spelling: () => `${item.path}! { .. }`,
    offset: item.start,
  });
}
