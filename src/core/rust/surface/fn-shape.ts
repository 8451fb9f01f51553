import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, isEmpty, tokenKind, tokenText } from "../lex/token-range.ts";
import type { FnItem } from "../read/item.ts";
import type { AttributeFacts } from "../shape/attributes.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { externShape } from "../shape/fn-pointer-shape.ts";
import { bindParams, genericParams, paramListShape, takeAttributes } from "../shape/generics-shape.ts";
import { spellGuardedMarks, spellMarks } from "../shape/marks.ts";
import type { Naming } from "../shape/naming.ts";
import { predicateShapes, whereText, withBounds } from "../shape/predicate-shape.ts";
import { listShape, ShapeCursor } from "../shape/shape-cursor.ts";
import { spell } from "../shape/spell.ts";
import { sumShape, typeShape } from "../shape/type-shape.ts";

/** The qualifiers of a function in one order, `extern` with its ABI. */
export function qualifierShape(range: FnItem["qualifiers"], naming: Naming): string {
  const cursor = new ShapeCursor(range, naming);
  const words: string[] = [];
  let abi = "";
  while (!cursor.done) {
    if (cursor.word() === "extern") abi = externShape(cursor);
    else words.push(cursor.raw());
  }
  const kept = words.filter((word) => word !== "default").sort();
  return `${kept.map((word) => `${word} `).join("")}${abi}`;
}

/**
 * A function's contract: qualifiers, generics, parameter types, result, predicates. Parameter names count only under
 * an attribute macro that may read them; one on the impl or trait around the function is among its `facts` then.
 */
export function fnShape(item: FnItem, outer: Naming, facts: AttributeFacts): string {
  const params = genericParams(item.generics.params, outer);
  const named = facts.unknown || facts.helped;
  const naming = withBounds(bindParams(outer, params, "f"), params, item.generics.where);
  const inputs = listShape(new ShapeCursor(item.params, naming), (cursor) => paramShape(cursor, named));
  const output = isEmpty(item.output) ? "" : typeShape(item.output, naming);
  const predicates = predicateShapes(params, item.generics.where, naming);
  const head = `${qualifierShape(item.qualifiers, naming)}fn ${paramListShape(params, naming)}`;
  const shown = inputs.filter((input) => input !== "");
  const result = output === "" || output === "( )" ? "" : ` -> ${output}`;
  return `${head}( ${shown.join(" , ")} )${result}${whereText(predicates)}`;
}

function paramShape(cursor: ShapeCursor, named: boolean): string {
  const facts = attributeFacts(takeAttributes(cursor));
  const marks = spellGuardedMarks(facts);
  const colon = colonOf(cursor);
  const shape = receiverShape(cursor, colon) ?? inputShape(cursor, colon, named);
  return facts.cfg === "false" ? "" : `${marks}${shape}`;
}

function inputShape(cursor: ShapeCursor, colon: number, named: boolean): string {
  let name = "";
  if (colon >= 0) {
    while (cursor.at < colon) name += `${cursor.raw()} `;
    cursor.at += 1;
  }
  return `${named ? `${name}: ` : ""}${sumShape(cursor)}`;
}

/** Index of the `:` between pattern and type, -1 when there is none. */
function colonOf(cursor: ShapeCursor): number {
  const { tokens, to } = cursor.range;
  for (let at = cursor.at; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Colon) return at;
    if (kind === Punct.Comma) return -1;
    if (opens(kind)) at = closingIndex(tokens, at, to);
  }
  return -1;
}

/** `self` in any form as `self : Type`, or null when the parameter is no receiver. */
function receiverShape(cursor: ShapeCursor, colon: number): string | null {
  const start = cursor.at;
  let reference = "";
  if (cursor.take(Punct.And)) {
    const lifetime = cursor.kind() === Kind.Lifetime ? tokenText(cursor.range.tokens, cursor.at++) : "'_";
    const name = lifetime === "'_" ? "" : `${cursor.naming.params.get(lifetime) ?? lifetime} `;
    reference = `& ${name}${cursor.takeWord("mut") ? "mut " : ""}`;
  } else cursor.takeWord("mut");
  if (cursor.kind(1) === Kind.PathSep || !cursor.takeWord("self")) {
    cursor.at = start;
    return null;
  }
  if (colon < 0) return `self : ${reference}${cursor.naming.self ?? "Self"}`;
  cursor.at = colon + 1;
  return `self : ${sumShape(cursor)}`;
}

/** A function for people: `async fn get<T>(&self, key: &str) -> T where T: Clone`. */
export function spellFn(item: FnItem, facts: AttributeFacts): string {
  const { params, where } = item.generics;
  const quals = isEmpty(item.qualifiers) ? "" : `${spell(item.qualifiers)} `;
  const generics = isEmpty(params) ? "" : `<${spell(params)}>`;
  const output = isEmpty(item.output) ? "" : ` -> ${spell(item.output)}`;
  const bounds = isEmpty(where) ? "" : ` where ${spell(where)}`;
  return `${spellMarks(facts)}${quals}fn ${item.name}${generics}(${spell(item.params)})${output}${bounds}`;
}
