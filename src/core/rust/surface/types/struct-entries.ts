import { opens, Punct } from "../../lex/token-kind.ts";
import { closingIndex, isEmpty, tokenKind, tokenText } from "../../lex/token-range.ts";
import type { FieldItem, StructItem } from "../../read/item.ts";
import { type AttributeFacts, attributeFacts } from "../../shape/attributes.ts";
import { anyOf } from "../../shape/cfg-shape.ts";
import { spell } from "../../shape/spell.ts";
import { typeShape } from "../../shape/type-shape.ts";
import { accessOf, counts, narrower } from "../access/access.ts";
import type { Entry, EntrySink, Place } from "../entry.ts";
import { derivedOrder, deriveEntries, isSkipped } from "../impls/derive-entries.ts";
import { withLeans } from "../leans.ts";
import { addField, headShape, headSpelling, type TypeContext, typeContext } from "./type-context.ts";

/** Representations in which the order of all fields is part of the contract. */
export function isLaidOut(facts: AttributeFacts): boolean {
  return facts.reprs.some((repr) => !/^align\(/.test(repr));
}

/** Entries of a struct or union: itself, its fields, its derives. */
export function addStruct(item: StructItem, place: Place, sink: EntrySink): void {
  const context = typeContext(item, place, sink);
  if (context.facts.hidden) return;
  const fields = item.fields.map((field) => ({ field, facts: attributeFacts(field.attributes) }));
  const live = fields.filter(({ facts }) => facts.cfg !== "false");
  const always = context.wire || context.facts.symbol;
  if (sink.takes({ cfg: context.place.cfg, access: context.access }, always)) {
    sink.add(structEntry(item, live, context), always);
  }
  for (const { field, facts } of live) if (!facts.hidden) addField(field, facts, context);
  deriveEntries(item, context.place, context, sink);
}

interface LiveField {
  readonly field: FieldItem;
  readonly facts: AttributeFacts;
}

interface StructFields {
  readonly live: readonly LiveField[];
  /** Those that users see. */
  readonly shown: readonly LiveField[];
}

function structShape(item: StructItem, fields: StructFields, context: TypeContext): string {
  const { live, shown } = fields;
  const shape = [
    headShape(item, context),
    layoutShape(item, live, shown.length, context),
    live.some(({ field, facts }) => facts.hidden && field.visibility.level === "pub") ? "hidden fields" : "",
    derivedOrder(context.facts) ? `ordered ${shown.map(({ field }) => field.name).join(" ")}` : "",
    isLaidOut(context.facts)
      ? `laid out ${live.map(({ field }) => fieldText(field, context)).join(" , ")}`
      : "",
    hasUnsizedTail(item) ? "unsized" : "",
  ].filter((part) => part !== "");
  return withLeans(shape.join(" "), context.naming, context.sink);
}

function structEntry(item: StructItem, live: readonly LiveField[], context: TypeContext): Entry {
  const shown = live.filter(({ field, facts }) => !facts.hidden && isShown(field, context));
  const names = shown.map(({ field }) => field.name);
  const rest = shown.length < live.length ? [".."] : [];
  const tail =
    item.layout === "braced" ? ` { ${[...names, ...rest].join(", ")} }` : spellTuple(item, context);
  return {
    kind: item.kind,
    path: context.path,
    key: `t:${context.path}`,
    cfg: context.place.cfg,
    access: context.access,
    shape: context.sink.compared(() => structShape(item, { live, shown }, context)),
    spelling: () => headSpelling(item, context.facts, tail.replace("{  }", "{}")),
    offset: item.start,
  };
}

function fieldText(field: FieldItem, context: TypeContext): string {
  return `${field.name} : ${typeShape(field.type, context.naming)}`;
}

function isShown(field: FieldItem, context: TypeContext): boolean {
  if (context.wire && !isSkipped(attributeFacts(field.attributes), context.facts)) return true;
  return counts(narrower(context.access, accessOf(field.visibility)), context.sink.filter);
}

/**
 * What a user of the type can tell of its layout without seeing hidden fields: whether there are any, and for a tuple
 * their places. A type all of whose fields are hidden looks the same braced or as a tuple.
 */
function layoutShape(
  item: StructItem,
  live: readonly LiveField[],
  shown: number,
  context: TypeContext,
): string {
  const closed = live.length > shown;
  const rest = restShape(live, context);
  if (closed && shown === 0) return `{ ${rest} }`;
  if (item.layout !== "tuple") return item.layout === "unit" ? "unit" : `{ ${rest} }`;
  const places = live.map(({ field, facts }) => {
    if (isShown(field, context)) return "#";
    return facts.cfg === "true" ? "_" : `#[cfg(${facts.cfg})] _`;
  });
  return `( ${places.join(" , ")} ) ${rest}`;
}

/** `..` where fields are out of sight, and when: a type whose only private field is under a `cfg` is open elsewhere. */
function restShape(live: readonly LiveField[], { sink, wire }: TypeContext): string {
  const tiers = live.map(({ field }) => accessOf(field.visibility).tier);
  const lowest = Math.min(2, ...tiers);
  if (lowest === 2) return "";
  const coarse = sink.filter === "public" || wire;
  const away = live.filter((_, index) => (tiers[index] ?? 2) <= (coarse ? 1 : lowest));
  const cfg = anyOf(away.map(({ facts }) => facts.cfg));
  const word = coarse ? ".." : lowest === 1 ? "crate .." : "private ..";
  return cfg === "true" ? word : `${word} if ${cfg}`;
}

function spellTuple(item: StructItem, context: TypeContext): string {
  if (item.layout === "unit") return "";
  return `(${item.fields.map((field) => (isShown(field, context) ? spell(field.type) : "_")).join(", ")})`;
}

/** Whether the last field's type is a slice, `str` or a trait object: then so is the struct's size. */
function hasUnsizedTail(item: StructItem): boolean {
  const last = item.fields.at(-1);
  if (last === undefined || isEmpty(last.type)) return false;
  const { tokens, from, to } = last.type;
  const first = tokenText(tokens, from);
  if (first === "dyn" || (first === "str" && to === from + 1)) return true;
  if (tokenKind(tokens, from) !== Punct.OpenBracket) return false;
  for (let at = from + 1; at < to; at++) {
    if (opens(tokenKind(tokens, at))) at = closingIndex(tokens, at, to);
    else if (tokenKind(tokens, at) === Punct.Semicolon) return false;
  }
  return true;
}
