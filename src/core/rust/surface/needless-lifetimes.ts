import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { closingIndex, isEmpty, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { FnItem } from "../read/item.ts";
import type { GenericParam } from "../shape/generics-shape.ts";

/** One parameter of a function, and where lifetimes are in it. */
interface Input {
  readonly range: TokenRange;
  readonly receiver: "none" | "value" | "reference" | "typed";
  /** Lifetimes written, and references without one: each place has a lifetime of its own, unless they are named alike. */
  readonly places: number;
  /** Something in it binds or forbids lifetimes without a name: `fn(…)`, `Fn(…)`, `for<…>`, `impl Trait`. */
  readonly closed: boolean;
}

const BINDING_WORDS: ReadonlySet<string> = new Set(["fn", "for", "use"]);

/**
 * The lifetime parameters of a function that may as well be left out, since the rules of elision say the same: `'a` of
 * `fn f<'a>(x: &'a str) -> &'a str`. A parameter that would mean another lifetime, or none, when its name were gone is
 * not among them; where types may hide lifetimes, none is.
 *
 * @see https://doc.rust-lang.org/reference/lifetime-elision.html#lifetime-elision-in-functions
 */
export function needlessLifetimes(item: FnItem, params: readonly GenericParam[]): ReadonlySet<string> {
  const candidates = params.filter(
    ({ kind, after, marks }) => kind === "lifetime" && isEmpty(after) && marks === "",
  );
  if (candidates.length === 0 || hasKind(item.params, Punct.Hash)) return new Set();
  const inputs = inputsOf(item.params);
  const bounds = [item.generics.where, ...params.flatMap(({ after, fallback }) => [after, fallback])];
  const needless = candidates.filter(
    ({ name }) => !bounds.some((range) => placeOf(name, range) >= 0) && isNeedless(name, inputs, item.output),
  );
  return new Set(needless.map(({ name }) => name));
}

function isNeedless(name: string, inputs: readonly Input[], output: TokenRange): boolean {
  const [own, ...others] = inputs.filter(({ range }) => placeOf(name, range) >= 0);
  if (own === undefined || others.length > 0 || own.closed) return false;
  const at = placeOf(name, own.range);
  if (placeOf(name, { ...own.range, from: at + 1 }) >= 0) return false;
  if (placeOf(name, output) < 0) return true;
  if (bindsLifetimes(output)) return false;
  if (own.receiver !== "none") return own.receiver === "reference";
  if (inputs.some(({ receiver }) => receiver === "reference" || receiver === "typed")) return false;
  const isAlone = inputs.reduce((sum, { places }) => sum + places, 0) === 1;
  return isAlone && (tokenKind(own.range.tokens, at - 1) === Punct.And || isOnlyType(inputs, own, at));
}

/** Whether a lifetime is an argument of the one type that a function takes: no other type can hide another lifetime. */
function isOnlyType(inputs: readonly Input[], { range }: Input, at: number): boolean {
  if (inputs.length !== 1) return false;
  const { tokens, from, to } = range;
  let depth = 0;
  for (let index = from; index < to; index++) {
    const kind = tokenKind(tokens, index);
    if (opens(kind)) return false;
    if (kind === Punct.Less) depth += 1;
    else if (kind === Punct.Greater) depth -= 1;
    if (index === at && depth !== 1) return false;
  }
  return true;
}

function inputsOf(range: TokenRange): readonly Input[] {
  const { tokens, from, to } = range;
  const inputs: Input[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at <= to; at++) {
    const kind = at < to ? tokenKind(tokens, at) : Punct.Comma;
    if (opens(kind)) at = closingIndex(tokens, at, to);
    else if (kind === Punct.Less) depth += 1;
    else if (kind === Punct.Greater) depth -= 1;
    else if (kind === Punct.Comma && (depth === 0 || at === to)) {
      if (at > start) inputs.push(inputOf({ tokens, from: start, to: at }));
      start = at + 1;
    }
  }
  return inputs;
}

function inputOf(range: TokenRange): Input {
  const { tokens, from, to } = range;
  let places = 0;
  for (let at = from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    const isBare = kind === Punct.And && tokenKind(tokens, at + 1) !== Kind.Lifetime;
    if (kind === Kind.Lifetime || isBare) places += 1;
  }
  const closed = bindsLifetimes(range) || hasWord(range, "impl");
  return { range, receiver: receiverOf(range), places, closed };
}

function receiverOf({ tokens, from, to }: TokenRange): Input["receiver"] {
  let at = from;
  const isReference = tokenKind(tokens, at) === Punct.And;
  if (isReference) at += tokenKind(tokens, at + 1) === Kind.Lifetime ? 2 : 1;
  if (tokenText(tokens, at) === "mut") at += 1;
  if (at >= to || tokenText(tokens, at) !== "self") return "none";
  if (at + 1 < to) return tokenKind(tokens, at + 1) === Punct.Colon ? "typed" : "none";
  return isReference ? "reference" : "value";
}

function bindsLifetimes({ tokens, from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) !== Kind.Ident) continue;
    if (BINDING_WORDS.has(tokenText(tokens, at)) || tokenKind(tokens, at + 1) === Punct.OpenParen)
      return true;
  }
  return false;
}

function hasWord({ tokens, from, to }: TokenRange, word: string): boolean {
  for (let at = from; at < to; at++) if (tokenText(tokens, at) === word) return true;
  return false;
}

function hasKind({ tokens, from, to }: TokenRange, kind: number): boolean {
  for (let at = from; at < to; at++) if (tokenKind(tokens, at) === kind) return true;
  return false;
}

/** Index of a lifetime in a range, -1 where it is not. */
function placeOf(name: string, { tokens, from, to }: TokenRange): number {
  for (let at = from; at < to; at++)
    if (tokenKind(tokens, at) === Kind.Lifetime && tokenText(tokens, at) === name) return at;
  return -1;
}
