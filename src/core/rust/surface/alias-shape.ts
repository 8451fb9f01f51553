import { isEmpty } from "../lex/token-range.ts";
import type { AliasItem, ValueItem } from "../read/item.ts";
import type { AttributeFacts } from "../shape/attributes.ts";
import { boundsShape } from "../shape/bound-shape.ts";
import { bindParams, genericParams, paramListShape } from "../shape/generics-shape.ts";
import { spellMarks } from "../shape/marks.ts";
import type { Naming } from "../shape/naming.ts";
import { predicateShapes, whereText } from "../shape/predicate-shape.ts";
import { spell } from "../shape/spell.ts";
import { typeShape } from "../shape/type-shape.ts";

/**
 * A type alias or associated type. In a trait what stands after `=` is a default, elsewhere it is the type itself.
 */
export function aliasShape(item: AliasItem, outer: Naming, where: "trait" | "impl" | "module"): string {
  const params = genericParams(item.generics.params, outer);
  const naming = bindParams(outer, params, "a");
  const bounds = boundsShape(item.bounds, naming);
  const predicates = predicateShapes(params, item.generics.where, naming);
  const type = isEmpty(item.type) ? "" : ` = ${typeShape(item.type, naming)}`;
  const list = bounds.length === 0 ? "" : ` : ${bounds.join(" + ")}`;
  return `type ${paramListShape(params, naming)}${where === "impl" ? "" : list}${whereText(predicates)}${type}`;
}

/** A type alias for people. */
export function spellAlias(item: AliasItem, facts: AttributeFacts): string {
  const generics = isEmpty(item.generics.params) ? "" : `<${spell(item.generics.params)}>`;
  const bounds = isEmpty(item.bounds) ? "" : `: ${spell(item.bounds)}`;
  const where = isEmpty(item.generics.where) ? "" : ` where ${spell(item.generics.where)}`;
  const type = isEmpty(item.type) ? "" : ` = ${spell(item.type)}`;
  return `${spellMarks(facts)}type ${item.name}${generics}${bounds}${where}${type}`;
}

/** A constant or static for people, without its value. */
export function spellValue(item: ValueItem, facts: AttributeFacts): string {
  const quals = isEmpty(item.qualifiers) ? "" : `${spell(item.qualifiers)} `;
  return `${spellMarks(facts)}${quals}${item.kind} ${item.mutable ? "mut " : ""}${item.name}: ${spell(item.type)}`;
}
