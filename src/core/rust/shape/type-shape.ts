import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind } from "../lex/token-range.ts";
import { binderShape, boundList } from "./bound-shape.ts";
import { constantShape } from "./constant-shape.ts";
import { fnPointerShape } from "./fn-pointer-shape.ts";
import { memberOf, type Naming, nextFresh } from "./naming.ts";
import { dynShape, withoutStatic } from "./object-lifetime.ts";
import { isOnlyBound } from "./only-bound.ts";
import { argumentsShape, pathShape } from "./path-shape.ts";
import { listShape, ShapeCursor, unique } from "./shape-cursor.ts";

/**
 * A type in one spelling: what Rust does not tell apart is written alike. A token that no rule knows is written as it
 * stands, so that a wrong guess about syntax can at worst report a change too many.
 *
 * @see https://doc.rust-lang.org/reference/types.html
 */
export function typeShape(range: TokenRange, naming: Naming): string {
  const cursor = new ShapeCursor(range, naming);
  const parts = cursor.done ? [] : [sumShape(cursor)];
  while (!cursor.done) parts.push(cursor.raw());
  return parts.join(" ");
}

/** A type, or several joined by `+` as trait objects were written before `dyn`. */
export function sumShape(cursor: ShapeCursor): string {
  if (cursor.kind() !== Punct.OpenParen) return plainSum(cursor);
  return cursor.deeper(() => {
    const inner = parenthesised(cursor);
    return inner === null ? plainSum(cursor) : sumShape(inner);
  });
}

function plainSum(cursor: ShapeCursor): string {
  const first = oneShape(cursor);
  if (!cursor.take(Punct.Plus)) return first;
  return unique([first, ...boundList(cursor)]).join(" + ");
}

/** What is inside parentheses around a whole type, which say nothing there; null for a tuple and before a `+`. */
function parenthesised(cursor: ShapeCursor): ShapeCursor | null {
  const start = cursor.at;
  const inner = cursor.group();
  if (inner.done || cursor.kind() === Punct.Plus || hasComma(inner)) {
    cursor.at = start;
    return null;
  }
  return inner;
}

function hasComma(inner: ShapeCursor): boolean {
  const { tokens, to } = inner.range;
  for (let at = inner.at; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Comma) return true;
    if (opens(kind)) at = closingIndex(tokens, at, to);
    else if (kind === Punct.Less) at = inner.closingAngle(at);
  }
  return false;
}

/** One type, no `+` behind it. */
export function oneShape(cursor: ShapeCursor): string {
  return cursor.deeper(() => {
    switch (cursor.kind()) {
      case Punct.And:
        return referenceShape(cursor);
      case Punct.Star:
        return pointerShape(cursor);
      case Punct.OpenParen:
        return tupleShape(cursor);
      case Punct.OpenBracket:
        return arrayShape(cursor);
      case Punct.Less:
        return qualifiedShape(cursor);
      case Kind.Lifetime:
        return lifetimeShape(cursor);
      case Kind.Ident:
        return wordShape(cursor);
      case Kind.PathSep:
        return pathShape(cursor);
      default:
        return cursor.raw();
    }
  });
}

function referenceShape(cursor: ShapeCursor): string {
  cursor.at += 1;
  const lifetime = cursor.kind() === Kind.Lifetime ? lifetimeShape(cursor) : elidedLifetime(cursor);
  const mut = cursor.takeWord("mut") ? "mut " : "";
  const target = oneShape(cursor);
  return `& ${lifetime === "" ? "" : `${lifetime} `}${mut}${lifetime === "'static" ? withoutStatic(target) : target}`;
}

function elidedLifetime(cursor: ShapeCursor): string {
  const { fresh, closed } = cursor.naming;
  return fresh === null || closed ? "" : nextFresh(fresh);
}

/** A lifetime's canonical name; empty where it says no more than nothing. */
export function lifetimeShape(cursor: ShapeCursor): string {
  const text = cursor.raw();
  if (text === "'_") return elidedLifetime(cursor);
  const { fresh, params, constant, closed } = cursor.naming;
  if (constant && !closed && text === "'static") return "";
  if (fresh?.declared.has(text)) {
    const name = fresh.named.get(text) ?? nextFresh(fresh);
    fresh.named.set(text, name);
    return name;
  }
  return params.get(text) ?? text;
}

function pointerShape(cursor: ShapeCursor): string {
  cursor.at += 1;
  const mut = cursor.takeWord("mut");
  if (!mut) cursor.takeWord("const");
  return `* ${mut ? "mut" : "const"} ${oneShape(cursor)}`;
}

function tupleShape(cursor: ShapeCursor): string {
  const inner = cursor.group();
  const trailing = tokenKind(inner.range.tokens, inner.range.to - 1) === Punct.Comma;
  const types = listShape(inner, sumShape);
  const only = types[0];
  if (types.length !== 1 || only === undefined)
    return types.length === 0 ? "( )" : `( ${types.join(" , ")} )`;
  if (trailing) return `( ${only} , )`;
  return isSum(only) ? `( ${only} )` : only;
}

/** Whether a shape is several joined by `+`, those inside of its brackets aside. */
function isSum(shape: string): boolean {
  if (!shape.includes(" + ")) return false;
  let depth = 0;
  for (const atom of shape.split(" ")) {
    if (atom === "+" && depth === 0) return true;
    if (/^[<([{]$/.test(atom)) depth += 1;
    else if (/^[>)\]}](?:::|$)/.test(atom)) depth -= 1;
  }
  return false;
}

function arrayShape(cursor: ShapeCursor): string {
  const inner = cursor.group();
  const { tokens, from, to } = inner.range;
  let semicolon = from;
  for (; semicolon < to && tokenKind(tokens, semicolon) !== Punct.Semicolon; semicolon++) {
    if (opens(tokenKind(tokens, semicolon))) semicolon = closingIndex(tokens, semicolon, to);
  }
  const elementCursor = inner.part(from, Math.min(semicolon, to));
  let element = sumShape(elementCursor);
  while (!elementCursor.done) element += ` ${elementCursor.raw()}`;
  if (semicolon >= to) return `[ ${element} ]`;
  return `[ ${element} ; ${constantShape(inner.part(semicolon + 1, to))} ]`;
}

/** `<T as Trait>::Name`. */
function qualifiedShape(cursor: ShapeCursor): string {
  const inner = cursor.angles();
  const { naming } = cursor;
  const self = sumShape(inner);
  const trait = inner.takeWord("as") ? sumShape(inner) : "";
  const own =
    (trait === naming.trait && self === (naming.self ?? "Self")) ||
    isOnlyBound(trait, naming.boundsOf?.(self));
  let out = trait === "" || own ? memberOf(self, []) : `< ${self} as ${trait} >`;
  while (cursor.take(Kind.PathSep)) out += `::${identName(cursor.raw())}${argumentsShape(cursor).text}`;
  return out;
}

function wordShape(cursor: ShapeCursor): string {
  switch (cursor.word()) {
    case "dyn":
      if (cursor.kind(1) === Kind.PathSep || cursor.kind(1) === Kind.End) return pathShape(cursor);
      cursor.at += 1;
      return dynShape(boundList(cursor));
    case "impl":
      cursor.at += 1;
      return `impl ${unique(boundList(cursor)).join(" + ")}`;
    case "for":
      return binderShape(cursor, oneShape);
    case "fn":
    case "unsafe":
    case "extern":
      return fnPointerShape(cursor);
    default:
      return pathShape(cursor);
  }
}
