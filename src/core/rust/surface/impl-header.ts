import { isEmpty } from "../lex/token-range.ts";
import type { ImplItem } from "../read/item.ts";
import { bindParams, genericParams, orderByUse, predicateShapes } from "../shape/generics-shape.ts";
import type { FreshLifetimes, Naming } from "../shape/naming.ts";
import { typeShape } from "../shape/type-shape.ts";
import type { Place } from "./entry.ts";
import { leaningNaming } from "./leans.ts";

/** An impl's header, each part in one spelling. */
export interface ImplHeader {
  readonly naming: Naming;
  readonly self: string;
  readonly trait: string;
  readonly predicates: readonly string[];
}

/** Writes the header of an impl: parameters are numbered by their use, since there their order is free. */
export function implHeader(item: ImplItem, place: Place): ImplHeader {
  const start = leaningNaming(place);
  const params = genericParams(item.generics.params, start);
  const types = orderByUse(
    params.filter((param) => param.kind !== "lifetime"),
    [item.self, item.trait],
  );
  const bound = bindParams(start, types, "i");
  const declared = new Set(params.filter((param) => param.kind === "lifetime").map((param) => param.name));
  const fresh: FreshLifetimes = { declared, named: new Map(), next: 0 };
  const self = typeShape(item.self, { ...bound, fresh });
  const naming = { ...bound, self, fresh };
  const trait = isEmpty(item.trait) ? "" : typeShape(item.trait, naming);
  const settled = { ...bound, self, params: new Map([...bound.params, ...fresh.named]) };
  const consts = types
    .filter((param) => param.kind === "const")
    .map((param) => `${bound.params.get(param.name)} : const ${typeShape(param.after, settled)}`);
  const predicates = [...consts, ...predicateShapes(params, item.generics.where, settled)];
  return { naming: settled, self, trait, predicates };
}
