import { Kind, Punct } from "../lex/token-kind.ts";
import type { Generics } from "../read/item.ts";
import { binderShape, boundList, boundsShape } from "./bound-shape.ts";
import type { GenericParam } from "./generics-shape.ts";
import type { Naming } from "./naming.ts";
import { ShapeCursor, unique } from "./shape-cursor.ts";
import { lifetimeShape, sumShape } from "./type-shape.ts";

/** All bounds, inline or in the where clause, one predicate each, sorted. */
export function predicateShapes(
  params: readonly GenericParam[],
  where: Generics["where"],
  naming: Naming,
): string[] {
  const predicates: string[] = [];
  for (const param of params) {
    if (param.kind === "const") continue;
    const name = naming.params.get(param.name) ?? param.name;
    for (const bound of boundsShape(param.after, naming)) predicates.push(`${param.marks}${name} : ${bound}`);
  }
  const cursor = new ShapeCursor(where, naming);
  while (!cursor.done) {
    const before = cursor.at;
    predicates.push(...wherePredicate(cursor));
    while (!cursor.done && !cursor.take(Punct.Comma)) predicates.push(cursor.raw());
    if (cursor.at === before) cursor.at += 1;
  }
  return unique(predicates);
}

function wherePredicate(cursor: ShapeCursor): string[] {
  while (cursor.take(Punct.Hash)) cursor.group();
  if (cursor.word() !== "for") return boundedShapes(cursor).map(({ left, bound }) => `${left}${bound}`);
  let bounded: Bounded[] = [];
  const binder = binderShape(cursor, (under) => {
    bounded = boundedShapes(under);
    return "";
  });
  return bounded.map(({ left, bound }) => {
    if (bindsIn(binder, left)) return `${binder}${left}${bound}`;
    return bindsIn(binder, bound) ? `${left} : ${binder}${bound.slice(3)}` : `${left}${bound}`;
  });
}

/** Whether a `for < … >` binds a lifetime of a shape: before a type that has none it says no more than before its bound. */
function bindsIn(binder: string, shape: string): boolean {
  const atoms = new Set(shape.split(" "));
  return binder.split(" ").some((atom) => atom.startsWith("'^") && atoms.has(atom));
}

interface Bounded {
  readonly left: string;
  /** ` : Bound`, empty when there is none. */
  readonly bound: string;
}

function boundedShapes(cursor: ShapeCursor): Bounded[] {
  const left = cursor.kind() === Kind.Lifetime ? lifetimeShape(cursor) : sumShape(cursor);
  if (!cursor.take(Punct.Colon)) return [{ left, bound: "" }];
  return boundList(cursor).map((bound) => ({ left, bound: ` : ${bound}` }));
}

/** ` where A : B , C : D`; empty without predicates. */
export function whereText(predicates: readonly string[]): string {
  return predicates.length === 0 ? "" : ` where ${predicates.join(" , ")}`;
}

/** The naming with the bounds of these parameters; they are read when the first is asked for. */
export function withBounds(
  naming: Naming,
  params: readonly GenericParam[],
  where: Generics["where"],
): Naming {
  if (params.every(({ kind }) => kind !== "type")) return naming;
  let known: readonly string[] | null = null;
  const boundsOf = (param: string): readonly string[] => {
    known ??= predicateShapes(params, where, { ...naming, boundsOf: null });
    const start = `${param} : `;
    const own = known.filter((predicate) => predicate.startsWith(start));
    return [...own.map((predicate) => predicate.slice(start.length)), ...(naming.boundsOf?.(param) ?? [])];
  };
  return { ...naming, boundsOf };
}
