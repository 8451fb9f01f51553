import { Kind, Punct } from "../lex/token-kind.ts";
import { identName, isEmpty, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { attributeFacts } from "./attributes.ts";
import { spellGuardedMarks } from "./marks.ts";
import type { Naming } from "./naming.ts";
import { argumentShape } from "./path-shape.ts";
import { ShapeCursor } from "./shape-cursor.ts";
import { typeShape } from "./type-shape.ts";

/** One declared generic parameter. */
export interface GenericParam {
  readonly kind: "lifetime" | "type" | "const";
  readonly name: string;
  /** Its `cfg`, as a signature shows it; two of one name stand under conditions that exclude each other. */
  readonly marks: string;
  /** Bounds of a lifetime or type, type of a const. */
  readonly after: TokenRange;
  readonly fallback: TokenRange;
}

/** Reads what stands between `<` and `>` of a declaration. */
export function genericParams(range: TokenRange, naming: Naming): GenericParam[] {
  const params: GenericParam[] = [];
  const cursor = new ShapeCursor(range, naming);
  while (!cursor.done) {
    const facts = attributeFacts(takeAttributes(cursor));
    const isConst = cursor.takeWord("const");
    const lifetime = cursor.kind() === Kind.Lifetime;
    const name = identName(cursor.raw());
    const after = cursor.take(Punct.Colon) ? upTo(cursor, [Punct.Comma, Punct.Equals]) : nothing(cursor);
    const fallback = cursor.take(Punct.Equals) ? upTo(cursor, [Punct.Comma]) : nothing(cursor);
    const kind = lifetime ? "lifetime" : isConst ? "const" : "type";
    if (facts.cfg !== "false") params.push({ kind, name, marks: spellGuardedMarks(facts), after, fallback });
    while (!cursor.done && !cursor.take(Punct.Comma)) cursor.at += 1;
  }
  return twinsSorted(params);
}

/** Neighbours of one name take one place, in the order of their conditions: only one of them is ever there. */
function twinsSorted(params: GenericParam[]): GenericParam[] {
  for (let at = 1; at < params.length; at++) {
    const [one, other] = [params[at - 1], params[at]];
    if (one === undefined || other === undefined || one.name !== other.name || one.marks <= other.marks)
      continue;
    params.splice(at - 1, 2, other, one);
    at = Math.max(0, at - 2);
  }
  return params;
}

/** Takes the attributes that stand here, each as what is between its brackets. */
export function takeAttributes(cursor: ShapeCursor): TokenRange[] {
  const attributes: TokenRange[] = [];
  while (cursor.take(Punct.Hash)) attributes.push(cursor.group().range);
  return attributes;
}

function nothing(cursor: ShapeCursor): TokenRange {
  return { tokens: cursor.range.tokens, from: cursor.at, to: cursor.at };
}

function upTo(cursor: ShapeCursor, stops: readonly number[]): TokenRange {
  const from = cursor.at;
  while (!cursor.done && !stops.includes(cursor.kind())) {
    if (cursor.kind() === Punct.Less) cursor.angles();
    else if ([Punct.OpenParen, Punct.OpenBracket, Punct.OpenBrace].some((kind) => kind === cursor.kind()))
      cursor.group();
    else cursor.at += 1;
  }
  return { tokens: cursor.range.tokens, from, to: Math.min(cursor.at, cursor.range.to) };
}

/** Names parameters by their order; `level` keeps those of an impl apart from those of its functions. */
export function bindParams(naming: Naming, params: readonly GenericParam[], level: string): Naming {
  const names = new Map(naming.params);
  let types = 0;
  let lifetimes = 0;
  for (const [index, param] of params.entries()) {
    if (index > 0 && params[index - 1]?.name === param.name) continue;
    const name = param.kind === "lifetime" ? `'${level}${lifetimes++}` : `$${level}${types++}`;
    names.set(param.name, name);
  }
  return { ...naming, params: names };
}

/** The parameter list, as a caller's turbofish sees it; empty when there is none. */
export function paramListShape(params: readonly GenericParam[], naming: Naming): string {
  if (params.length === 0) return "";
  const shapes = params.map((param) => {
    const name = naming.params.get(param.name) ?? param.name;
    if (param.kind !== "const") {
      const fallback = isEmpty(param.fallback) ? "" : ` = ${typeShape(param.fallback, naming)}`;
      return `${param.marks}${name}${fallback}`;
    }
    const value = argumentShape(new ShapeCursor(param.fallback, naming));
    const fallback = isEmpty(param.fallback) ? "" : ` = ${value}`;
    return `${param.marks}const ${name} : ${typeShape(param.after, naming)}${fallback}`;
  });
  return `< ${shapes.join(" , ")} >`;
}

/** The type of each const parameter, as a predicate: on an impl parameters have no list of their own. */
export function constPredicates(params: readonly GenericParam[], naming: Naming): string[] {
  return params
    .filter((param) => param.kind === "const")
    .map((param) => `${naming.params.get(param.name)} : const ${typeShape(param.after, naming)}`);
}

/** A type or trait with its own parameters as arguments: what `Self` stands for where it is declared. */
export function appliedShape(path: string, params: readonly GenericParam[], naming: Naming): string {
  const args = params.map(({ name }) => naming.params.get(name) ?? name);
  return args.length === 0 ? path : `${path} < ${args.join(" , ")} >`;
}

/** Parameter names of an impl in the order its header uses them: there the order of declaration is free. */
export function orderByUse(params: readonly GenericParam[], uses: readonly TokenRange[]): GenericParam[] {
  const byName = new Map(params.map((param) => [param.name, param]));
  const ordered = new Set<GenericParam>();
  for (const { tokens, from, to } of uses) {
    for (let at = from; at < to; at++) {
      if (tokenKind(tokens, at) !== Kind.Ident || tokenKind(tokens, at - 1) === Kind.PathSep) continue;
      const param = byName.get(identName(tokenText(tokens, at)));
      if (param !== undefined) ordered.add(param);
    }
  }
  return [...ordered, ...params.filter((param) => !ordered.has(param))];
}
