import { isEmpty } from "../../lex/token-range.ts";
import type { ImplItem } from "../../read/item.ts";
import { bindParams, constPredicates, genericParams, orderByUse } from "../../shape/generics-shape.ts";
import { type FreshLifetimes, type Naming, nextFresh } from "../../shape/naming.ts";
import { predicateShapes, withBounds } from "../../shape/predicate-shape.ts";
import { spell } from "../../shape/spell.ts";
import { typeShape } from "../../shape/type-shape.ts";
import type { Place } from "../entry.ts";
import { leaningNaming } from "../leans.ts";

/** An impl's header, each part in one spelling. */
export interface ImplHeader {
  readonly naming: Naming;
  readonly self: string;
  readonly trait: string;
  readonly predicates: readonly string[];
}

/** Traits of the library whose only parameter is the type itself where it is not written. */
const SELF_BY_DEFAULT =
  /^std::(?:cmp::Partial(?:Eq|Ord)|ops::(?:Add|Sub|Mul|Div|Rem|BitAnd|BitOr|BitXor|Shl|Shr)(?:Assign)?) < /;

/** `PartialEq < S >` of `S` is `PartialEq`. */
function withoutDefault(trait: string, self: string): string {
  const name = SELF_BY_DEFAULT.exec(trait)?.[0];
  return name !== undefined && trait === `${name}${self} >` ? name.slice(0, -3) : trait;
}

/** Writes the header of an impl: parameters are numbered by their use, since there their order is free. */
export function implHeader(item: ImplItem, place: Place): ImplHeader {
  const start = leaningNaming(place);
  const params = genericParams(item.generics.params, start);
  const types = orderByUse(
    params.filter((param) => param.kind !== "lifetime"),
    [item.self, item.trait],
  );
  const bound = withBounds(bindParams(start, types, "i"), types, item.generics.where);
  const declared = new Set(params.filter((param) => param.kind === "lifetime").map((param) => param.name));
  const fresh: FreshLifetimes = { declared, named: new Map(), next: 0 };
  const self = typeShape(item.self, { ...bound, fresh });
  const naming = { ...bound, self, fresh };
  const trait = isEmpty(item.trait) ? "" : withoutDefault(typeShape(item.trait, naming), self);
  for (const name of declared) if (!fresh.named.has(name)) fresh.named.set(name, nextFresh(fresh));
  const settled = { ...bound, self, trait, params: new Map([...bound.params, ...fresh.named]) };
  const predicates = [
    ...constPredicates(types, settled),
    ...predicateShapes(params, item.generics.where, settled),
  ];
  return { naming: settled, self, trait, predicates };
}

/** An impl for people, with its associated types. */
export function spellImpl(item: ImplItem): string {
  const quals = isEmpty(item.qualifiers) ? "" : `${spell(item.qualifiers)} `;
  const generics = isEmpty(item.generics.params) ? "" : `<${spell(item.generics.params)}>`;
  const where = isEmpty(item.generics.where) ? "" : ` where ${spell(item.generics.where)}`;
  const trait = isEmpty(item.trait) ? "" : `${item.negative ? "!" : ""}${spell(item.trait)} for `;
  const types = item.items.flatMap((member) =>
    member.kind === "type" ? [`type ${member.name} = ${spell(member.type)}`] : [],
  );
  const body = types.length === 0 ? "" : ` { ${types.join("; ")} }`;
  return `${quals}impl${generics} ${trait}${spell(item.self)}${where}${body}`;
}
