import { STD_DERIVES } from "../../name/prelude.ts";
import { resolvePath, type Scope } from "../../name/scope.ts";
import type { EnumItem, StructItem } from "../../read/item.ts";
import { isWireDerive, obeysSerde } from "../../shape/attribute-lists.ts";
import type { AttributeFacts, Derive } from "../../shape/attributes.ts";
import { allOf } from "../../shape/cfg-shape.ts";
import { appliedShape, bindParams, constPredicates, genericParams } from "../../shape/generics-shape.ts";
import { namingOf } from "../../shape/naming.ts";
import { predicateShapes } from "../../shape/predicate-shape.ts";
import { unique } from "../../shape/shape-cursor.ts";
import { type EntrySink, type Place, pathIn } from "../entry.ts";
import { lazy } from "../lazy.ts";
import type { TypeContext } from "../types/type-context.ts";
import { fieldProjections } from "./field-projections.ts";
import { implKey, implShape } from "./impl-identity.ts";

/** Whether a derive puts the type on a wire or a command line, so that even private fields are a contract. */
export function isWire(facts: AttributeFacts): boolean {
  return facts.derives.some((derive) => isWireDerive(derive.path));
}

/** Whether a field is on no wire: all derives that put the type on one obey serde, which is told to skip the field. */
export function isSkipped(field: AttributeFacts, type: AttributeFacts): boolean {
  return field.skipped && type.derives.every(({ path }) => !isWireDerive(path) || obeysSerde(path));
}

/** Whether a derive makes the order of fields or variants part of the contract. */
export function derivedOrder(facts: AttributeFacts): boolean {
  return facts.derives.some((derive) => /^(?:Partial)?Ord$/.test(derive.path.at(-1) ?? ""));
}

/** Path of the trait that a derive implements, as far as the file tells. */
function derivedTrait(scope: Scope, derive: Derive): string {
  const name = derive.path[0] ?? "";
  const std = derive.path.length === 1 ? STD_DERIVES.get(name) : undefined;
  if (std !== undefined && !scope.imports.has(name)) return std;
  return resolvePath(scope, derive.path).join("::");
}

/** Each derive is the impl that it writes: bounded by the trait on every type parameter, seen as far as one. */
export function deriveEntries(
  item: StructItem | EnumItem,
  place: Place,
  type: Pick<TypeContext, "facts">,
  sink: EntrySink,
): void {
  const derives = type.facts.derives.filter(({ path }) =>
    sink.takes({ cfg: place.cfg, access: place.derived(path) }),
  );
  if (derives.length === 0) return;
  const naming = namingOf(place.scope);
  const params = genericParams(item.generics.params, naming);
  const bound = bindParams(naming, params, "i");
  const path = pathIn(place.scope, item.name);
  const selfShape = sink.compared(() =>
    appliedShape(resolvePath(place.scope, [item.name]).join("::"), params, bound),
  );
  const own = lazy(() => [
    ...constPredicates(params, bound),
    ...predicateShapes(params, item.generics.where, bound),
  ]);
  const types = params
    .filter(({ kind }) => kind === "type")
    .map(({ name }) => bound.params.get(name) ?? name);
  const projections = lazy(() => fieldProjections(item, params, bound));
  for (const derive of derives) {
    const trait = derivedTrait(place.scope, derive);
    // An enum's default is a variant without payload, so that `Default` asks nothing of its parameters.
    const unbound = item.kind === "enum" && trait === "std::default::Default";
    const bounds = () =>
      unbound ? [] : [...types, ...projections()].map((bounded) => `${bounded} : ${trait}`);
    const name = trait.split("::").at(-1) ?? trait;
    sink.add({
      kind: "impl",
      path: `${name} for ${path}`,
      key: implKey(trait, selfShape),
      cfg: allOf([place.cfg, derive.condition]),
      access: place.derived(derive.path),
      shape: sink.compared(() =>
        implShape({
          trait,
          self: selfShape,
          predicates: unique([...own(), ...bounds()]),
          types: [],
          marks: "",
        }),
      ),
      spelling: () => `#[derive(${derive.path.join("::")})] ${item.kind} ${item.name}`,
      offset: item.start,
    });
  }
}
