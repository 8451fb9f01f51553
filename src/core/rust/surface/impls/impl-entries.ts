import { Kind } from "../../lex/token-kind.ts";
import { isEmpty, texts, tokenKind, tokenText } from "../../lex/token-range.ts";
import type { Scope } from "../../name/scope.ts";
import { associatedTypes } from "../../name/std-traits.ts";
import type { AliasItem, ImplItem, Item, MacroCallItem } from "../../read/item.ts";
import { attributeFacts } from "../../shape/attributes.ts";
import { allOf } from "../../shape/cfg-shape.ts";
import { spellGuardedMarks, spellMarks } from "../../shape/marks.ts";
import { spell } from "../../shape/spell.ts";
import type { Access } from "../access/access.ts";
import { aliasShape } from "../alias-shape.ts";
import type { EntrySink, Place } from "../entry.ts";
import { lazy } from "../lazy.ts";
import { leaningOn, withLeans } from "../leans.ts";
import { callShape, mayDefineType } from "../macros/macro-call-entries.ts";
import type { MacroTable } from "../macros/macro-table.ts";
import { type ImplContext, ownerAccess, traitImplAccess } from "./impl-access.ts";
import { type ImplHeader, implHeader, spellImpl } from "./impl-header.ts";
import { implKey, implShape } from "./impl-identity.ts";
import { addMember, type ReadImpl } from "./impl-members.ts";

/** Entries of an impl: the impl itself for a trait's, its visible items for an inherent one. */
export function addImpl(
  item: ImplItem,
  place: Place,
  file: ImplContext & { readonly sink: EntrySink },
): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const { sink } = file;
  const header = lazy(() => implHeader(item, place));
  const inner = { ...place, cfg: allOf([place.cfg, facts.cfg]) };
  const context = { impl: item, facts, header, place: inner };
  if (!isEmpty(item.trait)) {
    addTraitImpl(context, sink, traitImplAccess(item, place, file));
    return;
  }
  const owner = ownerAccess(item, place, file);
  for (const member of item.items) addMember(member, { ...context, owner }, sink);
}

function addTraitImpl(context: ReadImpl, sink: EntrySink, access: Access): void {
  const { impl: item, place } = context;
  if (!sink.takes({ cfg: place.cfg, access })) return;
  const calls = lazy(() => typeDefiningCalls(context, sink.macros));
  sink.add({
    kind: "impl",
    path: `${lastNames(spell(item.trait))} for ${lastNames(spell(item.self))}`,
    key: sink.compared(() => implKey(context.header().trait, context.header().self)),
    cfg: place.cfg,
    access,
    shape: sink.compared(() => traitImplShape(context, calls(), sink)),
    ...(sink.isCompared && calls().length > 0 ? { written: traitImplShape(context, [], sink) } : {}),
    spelling: () => spellImpl(item),
    offset: item.start,
    calls: callsIn(item),
  });
}

function traitImplShape(context: ReadImpl, made: readonly MacroCallItem[], sink: EntrySink): string {
  const { impl: item, facts } = context;
  const header = context.header();
  const naming = leaningOn(header.naming);
  const types = typesOf(item.items).map((type) => {
    const marks = spellGuardedMarks(attributeFacts(type.attributes));
    return `${type.name} ${marks}${aliasShape(type, naming, "impl")}`;
  });
  const calls = made.map((call) => typeCallShape(call, sink.macros));
  const words = [...texts(item.qualifiers), ...(item.constant ? ["const"] : [])].sort();
  const qualifiers = words.map((word) => `${word} `).join("");
  const marks = `${spellMarks(facts)}${qualifiers}${item.negative ? "! " : ""}`;
  return withLeans(implShape({ ...header, types: [...types, ...calls], marks }), naming, sink);
}

/**
 * The macro calls in a trait's impl that may define an associated type, which is all that an impl adds to its header.
 * None can where the trait has no type left to define.
 */
function typeDefiningCalls(
  { impl: item, header, place: { scope } }: ReadImpl,
  macros: MacroTable,
): readonly MacroCallItem[] {
  const calls = callsIn(item);
  if (calls.length === 0) return [];
  const written = new Set(typesOf(item.items).map(({ name }) => name));
  if (typesAsked(item, header(), scope)?.every((type) => written.has(type)) === true) return [];
  return calls.filter((call) => mayDefineType(call, scope, macros));
}

function callsIn({ items }: ImplItem): readonly MacroCallItem[] {
  return items.filter((member) => member.kind === "macro call");
}

/** The types that the trait of an impl asks for, null where this file does not tell. */
function typesAsked(
  { trait: { tokens, from, to } }: ImplItem,
  header: ImplHeader,
  scope: Scope,
): readonly string[] | null {
  const word = tokenText(tokens, from);
  const local =
    tokenKind(tokens, from + 1) === Kind.PathSep && to > from + 1 ? undefined : scope.locals.get(word);
  if (local?.kind !== "trait") return associatedTypes(header.trait.split(" ")[0] ?? "");
  if (local.items.some(({ kind }) => kind === "macro call")) return null;
  return typesOf(local.items).map(({ name }) => name);
}

/** The associated types that some members declare, those of test code left out. */
function typesOf(members: readonly Item[]): readonly AliasItem[] {
  return members
    .filter((member) => member.kind === "type")
    .filter(({ attributes }) => attributeFacts(attributes).cfg !== "false");
}

/** A macro call among a trait's items: of what it is made of only a type is not the trait's own affair. */
function typeCallShape(item: MacroCallItem, macros: MacroTable): string {
  return callShape(item, macros.madeOf(item.path)?.words.has("type") === true ? macros : null);
}

/** Paths cut to their last names, as a reader knows them. */
function lastNames(spelling: string): string {
  return spelling.replace(/(?:\b\w+)?::(?=\w)/g, "");
}
