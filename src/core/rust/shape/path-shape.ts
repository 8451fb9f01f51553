import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, isEmpty, tokenKind } from "../lex/token-range.ts";
import { declaredAt, resolvePath } from "../name/scope.ts";
import type { AliasItem } from "../read/item.ts";
import { boundList } from "./bound-shape.ts";
import { constantShape } from "./constant-shape.ts";
import { outputShape } from "./fn-pointer-shape.ts";
import { genericParams } from "./generics-shape.ts";
import { literalShape } from "./literal.ts";
import { type Naming, namePath, namingOf } from "./naming.ts";
import { withoutStaticArgument } from "./object-lifetime.ts";
import { listShape, type ShapeCursor, unique } from "./shape-cursor.ts";
import { expandStdAlias } from "./std-alias.ts";
import { sumShape, typeShape } from "./type-shape.ts";

/** A path with its generic arguments, its head resolved. */
export function pathShape(cursor: ShapeCursor): string {
  const segments: string[] = cursor.take(Kind.PathSep) ? [""] : [];
  let positional: readonly string[] = [];
  let tail = "";
  while (cursor.kind() === Kind.Ident) {
    const name = identName(cursor.raw());
    if (tail === "") segments.push(name);
    else tail += `::${name}`;
    if (cursor.kind() === Kind.PathSep && cursor.kind(1) === Punct.Less) cursor.at += 1;
    const written = argumentsShape(cursor);
    if (tail === "") positional = written.positional;
    tail += written.text;
    if (cursor.kind() !== Kind.PathSep || cursor.kind(1) !== Kind.Ident) break;
    cursor.at += 1;
  }
  if (segments.every((segment) => segment === "")) return cursor.raw();
  const alias = expandAlias(cursor, segments, positional);
  if (alias !== null) return alias;
  const full = namePath(cursor.naming, segments);
  [positional, tail] = withoutStaticArgument(full, positional, tail);
  if (cursor.kind() === Punct.Bang && opens(cursor.kind(1))) {
    cursor.at += 1;
    return `${full} ! ( ${expressionShape(cursor.group())} )`;
  }
  return expandStdAlias(full, positional, tail) ?? `${full}${tail}`;
}

/** Aliases of aliases are written out this far, and only short ones: longer chains, and cycles, are leant on by name. */
const MAX_ALIASES = 2;
const MAX_ALIAS_TOKENS = 48;

/**
 * A private alias of this module written out, its parameters replaced: nobody outside can name it, so that writing
 * `Result<T>` for `Result<T, Error>` is no change. Null for any other name, and where the arguments do not fit.
 */
function expandAlias(
  cursor: ShapeCursor,
  segments: readonly string[],
  positional: readonly string[],
): string | null {
  const { naming } = cursor;
  const alias = privateAlias(naming, segments);
  if (alias === null || naming.aliases >= MAX_ALIASES) return null;
  const { item } = alias;
  const inner = { ...namingOf(alias.scope), leans: naming.leans, aliases: naming.aliases + 1 };
  const params = genericParams(item.generics.params, inner);
  if (positional.length > params.length || params.some(({ kind }) => kind === "lifetime")) return null;
  const replaced = new Map<string, string>();
  for (const [index, { name, fallback }] of params.entries()) {
    const written = positional[index];
    if (written === undefined && isEmpty(fallback)) return null;
    replaced.set(name, written ?? typeShape(fallback, { ...inner, params: replaced }));
  }
  return cursor.deeper(() => typeShape(item.type, { ...inner, params: replaced }));
}

/** The alias that a path names, when this file declares it privately and it is short. */
function privateAlias(
  naming: Naming,
  segments: readonly string[],
): { item: AliasItem; scope: Naming["scope"] } | null {
  const head = segments[0] ?? "";
  if (naming.params.has(head) || head === "Self" || head === "") return null;
  const declared = declaredAt(naming.scope, resolvePath(naming.scope, segments));
  if (declared?.item.kind !== "type") return null;
  const { item, scope } = declared;
  if (item.visibility.level !== "private" || isEmpty(item.type) || scope.twins.has(item.name)) return null;
  return item.type.to - item.type.from > MAX_ALIAS_TOKENS ? null : { item, scope };
}

/** `<…>` or `(…) -> T` behind a path's segment; `positional` are the arguments that are no bindings. */
export function argumentsShape(cursor: ShapeCursor): { text: string; positional: readonly string[] } {
  if (cursor.kind() === Punct.OpenParen) {
    const closed = { ...cursor.naming, closed: true };
    const inputs = listShape(cursor.group().under(closed), sumShape).join(" , ");
    const under = cursor.under(closed);
    const output = outputShape(under);
    cursor.resume(under);
    return { text: ` ( ${inputs} )${output}`, positional: [] };
  }
  if (cursor.kind() !== Punct.Less) return { text: "", positional: [] };
  const bindings: string[] = [];
  const positional: string[] = [];
  for (const argument of listShape(cursor.angles(), argumentShape)) {
    if (argument.startsWith("=")) bindings.push(argument.slice(1));
    else if (argument !== "") positional.push(argument);
  }
  const all = [...positional, ...bindings.sort()];
  return { text: all.length === 0 ? "" : ` < ${all.join(" , ")} >`, positional };
}

/** One generic argument; a binding is marked with a leading `=`. */
export function argumentShape(cursor: ShapeCursor): string {
  switch (cursor.kind()) {
    case Punct.OpenBrace:
      return constantShape(cursor.group());
    case Kind.Number:
    case Kind.Text:
      return literalShape(cursor.raw());
    case Punct.Minus:
      cursor.at += 1;
      return `- ${literalShape(cursor.raw())}`;
    case Kind.Ident:
      return bindingShape(cursor) ?? sumShape(cursor);
    default:
      return sumShape(cursor);
  }
}

function bindingShape(cursor: ShapeCursor): string | null {
  const after = cursor.kind(1) === Punct.Less ? cursor.closingAngle(cursor.at + 1) + 1 - cursor.at : 1;
  const mark = cursor.kind(after);
  if (mark !== Punct.Equals && mark !== Punct.Colon) return null;
  const name = identName(cursor.raw());
  const args = argumentsShape(cursor).text;
  cursor.at += 1;
  if (mark === Punct.Equals) return `=${name}${args} = ${argumentShape(cursor)}`;
  return `=${name}${args} : ${unique(boundList(cursor)).join(" + ")}`;
}

/** Words of an expression that are no paths. */
const EXPRESSION_WORDS = new Set(["as", "if", "else", "match", "let", "true", "false", "const", "unsafe"]);

/**
 * The whole cursor as an expression: its tokens, with integers by value and paths by what they name. Brackets around
 * all of it say nothing.
 */
export function expressionShape(cursor: ShapeCursor): string {
  if (isWrapped(cursor)) return cursor.deeper(() => expressionShape(cursor.group()));
  const parts: string[] = [];
  while (!cursor.done) {
    const kind = cursor.kind();
    if (kind === Kind.Number) parts.push(literalShape(cursor.raw()));
    else if (kind === Kind.Ident && !EXPRESSION_WORDS.has(cursor.word())) parts.push(simplePath(cursor));
    else parts.push(cursor.raw());
  }
  return parts.join(" ");
}

function isWrapped({ at, range }: ShapeCursor): boolean {
  const kind = at < range.to ? tokenKind(range.tokens, at) : Kind.End;
  if (kind !== Punct.OpenParen && kind !== Punct.OpenBrace) return false;
  return at + 2 < range.to && closingIndex(range.tokens, at, range.to) === range.to - 1;
}

/** A path in an expression, where `<` compares. */
function simplePath(cursor: ShapeCursor): string {
  const segments = [identName(cursor.raw())];
  while (cursor.kind() === Kind.PathSep && cursor.kind(1) === Kind.Ident) {
    cursor.at += 1;
    segments.push(identName(cursor.raw()));
  }
  return namePath(cursor.naming, segments);
}
