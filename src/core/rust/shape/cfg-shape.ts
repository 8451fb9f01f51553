import { Kind, Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
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
  globbed: false,
  module: null,
});

/**
 * A configuration predicate in one spelling, with `test` read as false.
 *
 * @see https://doc.rust-lang.org/reference/conditional-compilation.html
 */
export function cfgShape(range: TokenRange): CfgShape {
  return predicate(new ShapeCursor(range, NO_NAMES));
}

/** Several predicates that must all hold. */
export function allOf(predicates: readonly CfgShape[]): CfgShape {
  const parts = predicates.flatMap((part) => (part.startsWith("all(") ? conjuncts(part) : [part]));
  if (parts.includes("false")) return "false";
  return combined(
    "all",
    parts.filter((part) => part !== "true"),
    "true",
  );
}

function conjuncts(all: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 4;
  let quoted = false;
  for (let at = 4; at < all.length - 1; at++) {
    const character = all[at];
    if (character === '"' && all[at - 1] !== "\\") quoted = !quoted;
    if (quoted) continue;
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === "," && depth === 0) {
      parts.push(all.slice(start, at));
      start = at + 2;
    }
  }
  return [...parts, all.slice(start, -1)];
}

function anyOf(parts: readonly CfgShape[]): CfgShape {
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

function negation(part: CfgShape): CfgShape {
  if (part === "true") return "false";
  if (part === "false") return "true";
  return part.startsWith("not(") ? part.slice(4, -1) : `not(${part})`;
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
    if (cursor.take(Punct.Equals)) return `${name} = ${cursor.kind() === Kind.Text ? cursor.raw() : ""}`;
    if (name === "test") return "false";
    return name;
  });
}
