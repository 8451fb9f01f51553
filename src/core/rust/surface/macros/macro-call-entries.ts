import { Kind, opens } from "../../lex/token-kind.ts";
import {
  closingIndex,
  identName,
  type TokenRange,
  texts,
  tokenKind,
  tokenText,
} from "../../lex/token-range.ts";
import { resolvePath, type Scope } from "../../name/scope.ts";
import type { MacroCallItem } from "../../read/item.ts";
import { attributeFacts } from "../../shape/attributes.ts";
import { allOf } from "../../shape/cfg-shape.ts";
import { spellMarks } from "../../shape/marks.ts";
import { type Access, PRIVATE } from "../access/access.ts";
import { type EntrySink, type Place, pathIn } from "../entry.ts";
import { bodilessShape, bodilessTokens } from "./bodiless-shape.ts";
import { declaredIn, ITEM_WORDS } from "./declared-words.ts";
import { declaresNothing, makesNoItem, passesOn } from "./known-macros.ts";
import type { MacroTable } from "./macro-table.ts";

/** The first name that the content of a call declares, the visible ones before others, for people to know it by. */
function declaredName({ tokens, from, to }: TokenRange): string | null {
  let hidden: string | null = null;
  for (let at = from; at + 1 < to; at++) {
    const isVisible = tokenText(tokens, at) === "pub";
    if (!isVisible && !ITEM_WORDS.test(tokenText(tokens, at))) continue;
    let next = at + 1;
    if (isVisible && opens(tokenKind(tokens, next))) next = closingIndex(tokens, next, to) + 1;
    while (next < to && ITEM_WORDS.test(tokenText(tokens, next))) next += 1;
    at = next - 1;
    if (next >= to || tokenKind(tokens, next) !== Kind.Ident) continue;
    const name = identName(tokenText(tokens, next));
    if (isVisible) return name;
    hidden ??= name;
  }
  return hidden;
}

/**
 * How far what a call declares may be seen: as far as the widest `pub` in it or in its macro, where that is declared in
 * this file. When neither tells, everywhere, unless the macro is known to add nothing of its own.
 */
export function callAccess(
  item: MacroCallItem,
  { scope, access }: Pick<Place, "scope" | "access">,
  macros: MacroTable,
): Access {
  const told = [declaredIn(bodilessTokens(item.content)), macros.madeOf(item.path)?.declared];
  if (told.includes("everywhere")) return access;
  if (told.includes("in the crate")) return access.tier < 1 ? access : { tier: 1, text: "pub(crate)" };
  return addsNothing(item, scope, macros) ? PRIVATE : access;
}

/** Whether a macro declares no more than its calls show. */
function addsNothing({ path, content }: MacroCallItem, scope: Scope, macros: MacroTable): boolean {
  const names = [path, resolvePath(scope, path.split("::")).join("::")];
  if (names.some((name) => declaresNothing(name) || passesOn(name) || macros.isIgnored(name))) return true;
  const made = macros.madeOf(path);
  if (made === null || made.declared !== "nowhere" || !made.foreign.every(makesNoItem)) return false;
  const words = [...made.words, ...texts(content)];
  return !words.includes("derive") && words.some((word) => ITEM_WORDS.test(word));
}

/** Whether a call in the impl of a trait may define an associated type, which is all that such an impl can add. */
export function mayDefineType(item: MacroCallItem, scope: Scope, macros: MacroTable): boolean {
  if (texts(item.content).includes("type")) return true;
  const made = macros.madeOf(item.path);
  if (made === null) return !addsNothing(item, scope, macros);
  return made.words.has("type") || !made.foreign.every(makesNoItem);
}

/** A macro call: what it is given, and what it is made of where `macros` tells. */
export function callShape(item: MacroCallItem, macros: MacroTable | null): string {
  const made = macros?.madeOf(item.path) ?? null;
  const given = `${item.path} ! ${item.name}( ${bodilessShape(item.content)} )`;
  return made === null ? given : `${given} by ${made.shape}`;
}

/** The entry of a macro call at item level whose content is a language of its own. */
export function addMacroCall(item: MacroCallItem, place: Place, sink: EntrySink): void {
  if (declaresNothing(item.path)) return;
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const cfg = allOf([place.cfg, facts.cfg]);
  const access = callAccess(item, place, sink.macros);
  if (!sink.takes({ cfg, access })) return;
  const name = declaredName(item.content) ?? item.name;
  const path = pathIn(place.scope, `${item.path}!${name === "" ? "" : `(${name})`}`);
  sink.add({
    kind: "macro call",
    path,
    key: `c:${path}`,
    cfg,
    access,
    shape: sink.compared(() => `${spellMarks(facts)}${callShape(item, sink.macros)}`),
    spelling: () => `${item.path}! { .. }`,
    offset: item.start,
    calls: [item],
  });
}
