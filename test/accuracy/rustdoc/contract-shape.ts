import { GenericNames } from "./generic-names.ts";
import { isList, isObject, type Json, type JsonObject, listOf, objectOf } from "./rustdoc-crate.ts";

/** What a shape is written with: the names in force, what `Self` is, where a path leads. */
export interface ShapeContext {
  readonly names: GenericNames;
  readonly self: Json | null;
  readonly pathOf: (id: Json | undefined, written: Json | undefined) => string;
}

/**
 * Brings a piece of rustdoc's JSON into one spelling: paths by what they lead to, parameters numbered, bounds inline
 * and in `where` as sorted predicates, names of arguments left out.
 */
export function contractShape(value: Json | undefined, context: ShapeContext): Json {
  if (isList(value)) return value.map((part) => contractShape(part, context));
  if (!isObject(value)) return value ?? null;
  if (typeof value.generic === "string") {
    return value.generic === "Self" && context.self !== null
      ? context.self
      : { generic: context.names.of(value.generic) };
  }
  if (isList(value.params) && isList(value.where_predicates)) return genericsShape(value, context);
  if (isList(value.generic_params)) return binderShape(value, context);
  if (typeof value.path === "string" && "args" in value) return pathShape(value, context);
  return partsShape(value, context);
}

/** Each part by itself; `bounds` and the traits of `dyn` have no order. */
function partsShape(value: JsonObject, context: ShapeContext): Json {
  const shaped: Record<string, Json> = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === "lifetime") shaped[key] = lifetimeShape(part, context);
    else if (key === "len") shaped[key] = typeof part === "string" ? context.names.of(part) : (part ?? null);
    else if (key === "outlives") shaped[key] = outlivesShape(part, context);
    else if (key === "inputs" && listOf(part).every(isList)) {
      shaped[key] = listOf(part).map((input) => inputShape(listOf(input), context));
    } else if (key === "bounds" || key === "impl_trait" || key === "traits") {
      shaped[key] = sorted(listOf(part).map((bound) => contractShape(bound, context)));
    } else if (key === "constraints") {
      shaped[key] = sorted(listOf(part).map((bound) => contractShape(bound, context)));
    } else shaped[key] = contractShape(part, context);
  }
  return shaped;
}

/** An argument by its type; that it is the receiver counts, another name does not. */
function inputShape([name, type]: readonly Json[], context: ShapeContext): Json {
  const shape = contractShape(type, context);
  return name === "self" ? { receiver: shape } : shape;
}

function lifetimeShape(value: Json | undefined, { names }: ShapeContext): Json {
  if (typeof value !== "string" || value === "'_") return names.unnamed();
  return names.of(value);
}

function outlivesShape(value: Json | undefined, { names }: ShapeContext): Json {
  return typeof value === "string"
    ? names.of(value)
    : sorted(listOf(value).map((name) => names.of(String(name))));
}

/** A path by what it leads to. `X<'_>` is `X`, but in the header of an impl. */
function pathShape(value: JsonObject, context: ShapeContext): Json {
  const { path, id, args, ...rest } = value;
  const angled = objectOf(objectOf(args).angle_bracketed);
  const given = listOf(angled.args).filter((arg) => context.names.fresh || objectOf(arg).lifetime !== "'_");
  const empty = given.length === 0 && listOf(angled.constraints).length === 0;
  const shaped =
    "angle_bracketed" in objectOf(args)
      ? empty
        ? null
        : partsShape({ args: given, constraints: angled.constraints ?? [] }, context)
      : contractShape(args, context);
  return { path: context.pathOf(id, path), args: shaped, ...objectOf(contractShape(rest, context)) };
}

/** `for<'a>` around a bound or a function pointer: its names are its own. */
function binderShape(value: JsonObject, context: ShapeContext): Json {
  const { generic_params, ...rest } = value;
  const binders = listOf(generic_params);
  if (binders.length === 0) return contractShape(rest, context);
  const names = GenericNames.declared(context.names, "b", generic_params);
  return { binders: binders.length, ...objectOf(contractShape(rest, { ...context, names })) };
}

/** Parameters by kind and default; all bounds as predicates, one each, in no order. */
function genericsShape(value: JsonObject, context: ShapeContext): Json {
  const predicates: Json[] = [];
  const params = listOf(value.params).flatMap((param): Json[] => {
    const { name, kind } = objectOf(param);
    const type = objectOf(objectOf(kind).type);
    const lifetime = objectOf(objectOf(kind).lifetime);
    if (type.is_synthetic === true) return [];
    if ("type" in objectOf(kind)) {
      predicates.push(...boundsOn({ generic: name ?? null }, type.bounds, context));
      return [{ type: contractShape(type.default, context) }];
    }
    if ("lifetime" in objectOf(kind)) {
      for (const bound of listOf(lifetime.outlives)) {
        predicates.push([context.names.of(String(name)), context.names.of(String(bound))]);
      }
      return context.names.fresh ? [] : ["lifetime"];
    }
    return [contractShape(kind, context)];
  });
  for (const predicate of listOf(value.where_predicates)) {
    predicates.push(...predicateShapes(objectOf(predicate), context));
  }
  return { params: context.names.fresh ? sorted(params) : params, where: unique(predicates) };
}

function predicateShapes(predicate: JsonObject, context: ShapeContext): Json[] {
  const bound = objectOf(predicate.bound_predicate);
  if (!("bound_predicate" in predicate)) {
    const region = objectOf(predicate.lifetime_predicate);
    if (!("lifetime_predicate" in predicate)) return [contractShape(predicate, context)];
    const name = context.names.of(String(region.lifetime));
    return listOf(region.outlives).map((other) => [name, context.names.of(String(other))]);
  }
  const names = GenericNames.declared(context.names, "b", bound.generic_params);
  return boundsOn(bound.type ?? null, bound.bounds, { ...context, names });
}

function boundsOn(type: Json, bounds: Json | undefined, context: ShapeContext): Json[] {
  const subject = contractShape(type, context);
  return listOf(bounds).map((bound) => [subject, contractShape(bound, context)]);
}

function sorted(values: readonly Json[]): Json[] {
  return values
    .map((value) => JSON.stringify(value))
    .sort()
    .map((text): Json => JSON.parse(text));
}

function unique(values: readonly Json[]): Json[] {
  return sorted(values).filter((value, at, all) => JSON.stringify(value) !== JSON.stringify(all[at - 1]));
}
