import { Kind, Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import { operands } from "./cfg-operands.ts";
import { namingOf } from "./naming.ts";
import { listShape, ShapeCursor, unique } from "./shape-cursor.ts";

/** A predicate that is known without building: code under `test` is never shipped. */
export type CfgShape = "true" | "false" | (string & {});

const NO_NAMES = namingOf({
  path: [],
  parent: null,
  imports: new Map(),
  locals: new Map(),
  twins: new Map(),
  others: new Set(),
  constants: new Map(),
  globs: [],
  children: new Map(),
  module: null,
});

/**
 * A configuration predicate in one spelling, with `test` and `doctest` read as false.
 *
 * @see https://doc.rust-lang.org/reference/conditional-compilation.html
 */
export function cfgShape(range: TokenRange): CfgShape {
  return predicate(new ShapeCursor(range, NO_NAMES));
}

/** Several predicates that must all hold. */
export function allOf(predicates: readonly CfgShape[]): CfgShape {
  // Nearly always: no attribute says anything.
  if (predicates.every((part) => part === "true")) return "true";
  const parts = predicates.flatMap((part) => (part.startsWith("all(") ? operands(part) : [part]));
  if (parts.includes("false")) return "false";
  return combined(
    "all",
    parts.filter((part) => part !== "true"),
    "true",
  );
}

/** Several predicates of which one must hold. */
export function anyOf(predicates: readonly CfgShape[]): CfgShape {
  const parts = predicates.flatMap((part) => (part.startsWith("any(") ? operands(part) : [part]));
  if (parts.includes("true")) return "true";
  return combined(
    "any",
    parts.filter((part) => part !== "false"),
    "false",
  );
}

function combined(name: string, parts: readonly string[], empty: CfgShape): CfgShape {
  const sorted = unique(parts);
  const only = sorted[0];
  if (only === undefined) return empty;
  return sorted.length === 1 ? only : `${name}(${sorted.join(", ")})`;
}

/** Longer predicates are negated as they stand: each level would be walked again by the next. */
const MAX_LENGTH = 2000;

/** The opposite of a predicate: `not` stands before single ones only. */
export function negation(part: CfgShape): CfgShape {
  if (part === "true") return "false";
  if (part === "false") return "true";
  if (part.startsWith("not(")) return part.slice(4, -1);
  if (part.length > MAX_LENGTH) return `not(${part})`;
  if (part.startsWith("all(")) return anyOf(operands(part).map(negation));
  if (part.startsWith("any(")) return allOf(operands(part).map(negation));
  return `not(${part})`;
}

/** A string literal, a raw one as it would be written plainly. */
function textValue(cursor: ShapeCursor): string {
  return cursor.kind() === Kind.Text ? cursor.raw().replace(/^r(#*)"([^"\\]*)"\1$/, '"$2"') : "";
}

function predicate(cursor: ShapeCursor): CfgShape {
  return cursor.deeper(() => {
    const name = cursor.raw();
    if (cursor.kind() === Punct.OpenParen) {
      const parts = listShape(cursor.group(), predicate);
      if (name === "all") return allOf(parts);
      if (name === "any") return anyOf(parts);
      if (name === "not") return negation(allOf(parts));
      return `${name}(${parts.join(", ")})`;
    }
    if (cursor.take(Punct.Equals)) return `${name} = ${textValue(cursor)}`;
    if (name === "test" || name === "doctest") return "false";
    return name;
  });
}
