import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, tokenKind } from "../lex/token-range.ts";
import { binderShape, boundList } from "./bound-shape.ts";
import { type Naming, nextFresh } from "./naming.ts";
import { argumentsShape, expressionShape, pathShape } from "./path-shape.ts";
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
  const first = oneShape(cursor);
  if (!cursor.take(Punct.Plus)) return first;
  return unique([first, ...boundList(cursor)]).join(" + ");
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
  return `& ${lifetime === "" ? "" : `${lifetime} `}${mut}${oneShape(cursor)}`;
}

function elidedLifetime(cursor: ShapeCursor): string {
  const { fresh } = cursor.naming;
  return fresh === null ? "" : nextFresh(fresh);
}

/** A lifetime's canonical name; empty where `'_` says no more than nothing. */
export function lifetimeShape(cursor: ShapeCursor): string {
  const text = cursor.raw();
  if (text === "'_") return elidedLifetime(cursor);
  const { fresh, params } = cursor.naming;
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
  return isSum(only) || /^(?:fn|unsafe|extern|for|impl)\b/.test(only) ? `( ${only} )` : only;
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
  return `[ ${element} ; ${expressionShape(inner.part(semicolon + 1, to))} ]`;
}

/** `<T as Trait>::Name`. */
function qualifiedShape(cursor: ShapeCursor): string {
  const inner = cursor.angles();
  const self = sumShape(inner);
  const trait = inner.takeWord("as") ? ` as ${sumShape(inner)}` : "";
  let out = `< ${self}${trait} >`;
  while (cursor.take(Kind.PathSep)) out += `::${identName(cursor.raw())}${argumentsShape(cursor).text}`;
  return out;
}

function wordShape(cursor: ShapeCursor): string {
  switch (cursor.word()) {
    case "dyn":
      if (cursor.kind(1) === Kind.PathSep || cursor.kind(1) === Kind.End) return pathShape(cursor);
      cursor.at += 1;
      return `dyn ${unique(boundList(cursor)).join(" + ")}`;
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

function fnPointerShape(cursor: ShapeCursor): string {
  const unsafety = cursor.takeWord("unsafe") ? "unsafe " : "";
  const abi = externShape(cursor);
  if (!cursor.takeWord("fn")) return `${unsafety}${abi}${cursor.raw()}`;
  const params = cursor.kind() === Punct.OpenParen ? listShape(cursor.group(), fnPointerParamShape) : [];
  return `${unsafety}${abi}fn ( ${params.join(" , ")} )${outputShape(cursor)}`;
}

function fnPointerParamShape(cursor: ShapeCursor): string {
  while (cursor.take(Punct.Hash)) cursor.group();
  if (cursor.kind() === Kind.Ident && cursor.kind(1) === Punct.Colon) cursor.at += 2;
  return sumShape(cursor);
}

/** `extern "ABI" ` with its default filled in; nothing for the Rust ABI or where there is none. */
export function externShape(cursor: ShapeCursor): string {
  if (!cursor.takeWord("extern")) return "";
  const abi =
    cursor.kind() === Kind.Text
      ? cursor
          .raw()
          .replace(/^[^"]*"/, "")
          .replace(/"[^"]*$/, "")
      : "C";
  return abi === "Rust" ? "" : `extern "${abi}" `;
}

/** ` -> T`; nothing for `-> ()`, which says no more than nothing. */
export function outputShape(cursor: ShapeCursor): string {
  if (!cursor.take(Kind.Arrow)) return "";
  const type = oneShape(cursor);
  return type === "( )" ? "" : ` -> ${type}`;
}
