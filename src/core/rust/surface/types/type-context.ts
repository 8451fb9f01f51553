import { isEmpty } from "../../lex/token-range.ts";
import { resolvePath } from "../../name/scope.ts";
import type { EnumItem, FieldItem, StructItem } from "../../read/item.ts";
import { type AttributeFacts, attributeFacts } from "../../shape/attributes.ts";
import { allOf } from "../../shape/cfg-shape.ts";
import { appliedShape, bindParams, genericParams, paramListShape } from "../../shape/generics-shape.ts";
import { spellMarks } from "../../shape/marks.ts";
import type { Naming } from "../../shape/naming.ts";
import { predicateShapes, whereText, withBounds } from "../../shape/predicate-shape.ts";
import { spell } from "../../shape/spell.ts";
import { typeShape } from "../../shape/type-shape.ts";
import { type Access, accessOf, narrower } from "../access/access.ts";
import { type EntrySink, type Place, pathIn } from "../entry.ts";
import { isSkipped, isWire } from "../impls/derive-entries.ts";
import { leaningAnew, leaningNaming, withLeans } from "../leans.ts";

/** What the entries of one type share. */
export interface TypeContext {
  readonly place: Place;
  readonly sink: EntrySink;
  readonly path: string;
  readonly access: Access;
  readonly facts: AttributeFacts;
  readonly naming: Naming;
  /** Seen past Rust's privacy: on a wire or a command line. */
  readonly wire: boolean;
}

/** Gathers what the entries of a struct, union or enum share. */
export function typeContext(item: StructItem | EnumItem, place: Place, sink: EntrySink): TypeContext {
  const facts = attributeFacts(item.attributes);
  const naming = leaningNaming(place);
  const params = genericParams(item.generics.params, naming);
  const bound = withBounds(bindParams(naming, params, "t"), params, item.generics.where);
  const own = resolvePath(place.scope, [item.name]).join("::");
  return {
    place: { ...place, cfg: allOf([place.cfg, facts.cfg]) },
    sink,
    path: pathIn(place.scope, item.name),
    access: isWire(facts) || facts.symbol ? place.fileAccess : place.access,
    facts,
    naming: { ...bound, self: appliedShape(own, params, bound) },
    wire: isWire(facts),
  };
}

/** The contract of a type before its fields: attributes, generics, predicates. */
export function headShape(item: StructItem | EnumItem, context: TypeContext): string {
  const { facts, naming } = context;
  const params = genericParams(item.generics.params, naming);
  const predicates = predicateShapes(params, item.generics.where, naming);
  return `${spellMarks(facts)}${item.kind} ${paramListShape(params, naming)}${whereText(predicates)}`;
}

/** A type for people, up to its fields, which `tail` holds. */
export function headSpelling(item: StructItem | EnumItem, facts: AttributeFacts, tail: string): string {
  const { params, where } = item.generics;
  const generics = isEmpty(params) ? "" : `<${spell(params)}>`;
  const bounds = isEmpty(where) ? "" : ` where ${spell(where)}`;
  return `${spellMarks(facts)}${item.kind} ${item.name}${generics}${bounds}${tail}`;
}

/** The entry of one field of a struct or union. */
export function addField(field: FieldItem, facts: AttributeFacts, context: TypeContext): void {
  const cfg = allOf([context.place.cfg, facts.cfg]);
  const access = narrower(context.access, accessOf(field.visibility));
  const always = (context.wire && !isSkipped(facts, context.facts)) || facts.symbol;
  if (!context.sink.takes({ cfg, access }, always)) return;
  context.sink.add(
    {
      kind: "field",
      path: `${context.path}::${field.name}`,
      key: `f:${context.path}::${field.name}`,
      cfg,
      access,
      shape: context.sink.compared(() => {
        const naming = leaningAnew(context.naming);
        return withLeans(`${spellMarks(facts)}${fieldShape(field, naming)}`, naming, context.sink);
      }),
      spelling: () => `${spellMarks(facts)}${spellQualifiers(field)}${field.name}: ${spell(field.type)}`,
      offset: field.start,
    },
    always,
  );
}

/** A field's type with what is said of the field: unsafe, restricted, provided with a default. */
function fieldShape(field: FieldItem, naming: Naming): string {
  return `${spellQualifiers(field)}${typeShape(field.type, naming)}${field.provided ? " = .." : ""}`;
}

function spellQualifiers({ qualifiers }: FieldItem): string {
  return isEmpty(qualifiers) ? "" : `${spell(qualifiers)} `;
}
