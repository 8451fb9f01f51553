import { isEmpty } from "../lex/token-range.ts";
import { cursorOver } from "../read/cursor.ts";
import type { Item } from "../read/item.ts";
import { bindParams, genericParams } from "../shape/generics-shape.ts";
import { type Naming, namingOf } from "../shape/naming.ts";
import { expressionShape } from "../shape/path-shape.ts";
import { ShapeCursor } from "../shape/shape-cursor.ts";
import { typeShape } from "../shape/type-shape.ts";
import { accessOf, counts } from "./access.ts";
import type { EntrySink, Place } from "./entry.ts";

/** A naming at a place that notes the private aliases and constants which a shape leans on. */
export function leaningNaming(place: Place): Naming {
  return leaningAnew(namingOf(place.scope));
}

/** The same naming, with nothing leant on yet: for the next entry of the same item. */
export function leaningAnew(naming: Naming): Naming {
  return { ...naming, leans: new Set() };
}

/**
 * A shape with what it leans on written out: a private `type P = u8` or `const N: usize = 4` is part of the contract of
 * every visible item that names it.
 */
export function withLeans(shape: string, naming: Naming, sink: EntrySink): string {
  if (naming.leans === null || naming.leans.size === 0) return shape;
  const written: string[] = [];
  for (const item of naming.leans) {
    if (!counts(accessOf(item.visibility), sink.filter)) written.push(leanShape(item, naming));
  }
  return written.length === 0 ? shape : `${shape} given ${written.sort().join(" ; ")}`;
}

function leanShape(item: Item, naming: Naming): string {
  if (item.kind === "type" && !isEmpty(item.type)) {
    const top = { ...naming, params: new Map(), self: null, fresh: null };
    const inner = bindParams(top, genericParams(item.generics.params, top), "a");
    return `type ${item.name} = ${typeShape(item.type, inner)}`;
  }
  if (item.kind === "const" && item.value !== null) {
    const cursor = cursorOver(item.value);
    while (cursor.kind() !== 0) cursor.next();
    const range = { tokens: cursor.tokens, from: 0, to: cursor.at };
    return `const ${item.name} = ${expressionShape(new ShapeCursor(range, naming))}`;
  }
  return "";
}
