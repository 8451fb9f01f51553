import { Kind, opens } from "../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { Memo } from "../memo.ts";
import { lastName } from "../name/last-name.ts";
import type { Attribute } from "../read/item.ts";
import { splitAtCommas, tokensShape } from "./attribute-arguments.ts";
import { isIgnored, MESSAGES, marksTest } from "./attribute-lists.ts";
import { allOf, type CfgShape, cfgShape, negation } from "./cfg-shape.ts";
import { type KeptFacts, keep, keptShapes, skipsField, tagged } from "./keep-attribute.ts";

/** One trait named in a `#[derive(…)]`. */
export interface Derive {
  readonly path: readonly string[];
  /** The predicate of the `cfg_attr` around it. */
  readonly condition: CfgShape;
}

/** What an item's attributes mean to those who use it. */
export interface AttributeFacts {
  /** All predicates united; `false` for test code and what is never built. */
  readonly cfg: CfgShape;
  /** `#[doc(hidden)]`. */
  readonly hidden: boolean;
  /** Attributes that are part of the contract, in one spelling, sorted. */
  readonly kept: readonly string[];
  readonly reprs: readonly string[];
  readonly derives: readonly Derive[];
  /** `#[macro_export]`. */
  readonly exported: boolean;
  /**
   * Seen past Rust's visibility: a symbol of the linker (`#[no_mangle]`, `#[export_name]`), or what an attribute macro
   * hands to another language.
   */
  readonly symbol: boolean;
  /** The same of all functions in the impl that this stands on: `#[pymethods]`. */
  readonly memberSymbols: boolean;
  /** An attribute macro that no list knows: it may read parameter names. */
  readonly unknown: boolean;
  /** A helper of a derive macro. No derive stands on a function: there it is an attribute macro as well. */
  readonly helped: boolean;
  /** `#[serde(skip)]`: a field that is on no wire. */
  readonly skipped: boolean;
}

interface Facts extends KeptFacts {
  cfg: CfgShape[];
  hidden: boolean;
  reprs: Set<string>;
  derives: Derive[];
}

const NONE: AttributeFacts = {
  cfg: "true",
  hidden: false,
  kept: [],
  reprs: [],
  derives: [],
  exported: false,
  symbol: false,
  memberSymbols: false,
  unknown: false,
  helped: false,
  skipped: false,
};

/** What was sorted before, by its text: most attributes of a program are the same few. */
const known = new Memo<AttributeFacts>(5000);

/**
 * Sorts attributes into those that count and those that do not.
 *
 * @see https://doc.rust-lang.org/reference/attributes.html
 */
export function attributeFacts(attributes: readonly Attribute[]): AttributeFacts {
  if (attributes.length === 0) return NONE;
  const text = writtenText(attributes);
  return known.get(text) ?? known.set(text, sorted(attributes));
}

/** Whether attributes say that no build but one of tests has what they stand on. */
export function isNeverBuilt(attributes: readonly Attribute[]): boolean {
  return attributes.length > 0 && attributeFacts(attributes).cfg === "false";
}

function writtenText(attributes: readonly Attribute[]): string {
  let text = "";
  for (const { tokens, from, to } of attributes) {
    text += `${tokens.text.slice(tokens.startAt(from), tokens.endAt(to - 1))}\n`;
  }
  return text;
}

function sorted(attributes: readonly Attribute[]): AttributeFacts {
  const facts: Facts = {
    cfg: [],
    hidden: false,
    kept: new Set(),
    split: new Map(),
    reprs: new Set(),
    derives: [],
    exported: false,
    symbol: false,
    memberSymbols: false,
    unknown: false,
    helped: false,
  };
  for (const attribute of attributes) addAttribute(facts, attribute, "true");
  const { split: _split, ...rest } = facts;
  return {
    ...rest,
    cfg: allOf(facts.cfg),
    kept: keptShapes(facts),
    reprs: [...facts.reprs].sort(),
    skipped: skipsField(facts),
  };
}

/** The facts of an item in an impl or trait whose own attribute macro reads what is in it, or hands it on. */
export function withOuter(inner: AttributeFacts, outer: AttributeFacts): AttributeFacts {
  if (!outer.unknown && !outer.memberSymbols) return inner;
  return {
    ...inner,
    unknown: inner.unknown || outer.unknown,
    symbol: inner.symbol || outer.memberSymbols,
  };
}

/** Attributes inside of attributes deeper than this stand for themselves: no program has them, and the stack is finite. */
const MAX_DEPTH = 16;

function addAttribute(facts: Facts, attribute: TokenRange, condition: CfgShape, depth = 0): void {
  const { tokens, from, to } = attribute;
  let at = from;
  let path = "";
  for (; at < to && (tokenKind(tokens, at) === Kind.Ident || tokenKind(tokens, at) === Kind.PathSep); at++) {
    path += identName(tokenText(tokens, at));
  }
  if (path.startsWith("::")) path = path.slice(2);
  const group = opens(tokenKind(tokens, at)) ? { tokens, from: at + 1, to: to - 1 } : null;
  if (depth > MAX_DEPTH) keep(facts, "", attribute, condition);
  else if (path === "unsafe" && group !== null) addAttribute(facts, group, condition, depth + 1);
  else if (path === "cfg" && group !== null) facts.cfg.push(cfgShape(group));
  else if (path === "cfg_attr" && group !== null) addConditional(facts, group, condition, depth);
  else if (marksTest(path)) facts.cfg.push(negation(condition));
  else if (path === "derive" && group !== null) addDerives(facts, group, condition);
  else if (path === "repr" && group !== null) addReprs(facts, group, condition);
  else if (path === "doc" && group !== null) addDoc(facts, group, condition);
  else if (!isIgnored(path) && !isMessage(path, group))
    keep(facts, path, { tokens, from: at, to }, condition);
}

/** Of documentation only `hidden` counts; where it has a condition, the item is in sight under the others. */
function addDoc(facts: Facts, group: TokenRange, condition: CfgShape): void {
  if (!splitAtCommas(group).some((part) => tokensShape(part) === "hidden")) return;
  if (condition === "true") facts.hidden = true;
  else facts.kept.add(tagged("doc(hidden)", condition));
}

/** thiserror's `#[error("…")]` words a message; `#[error(transparent)]` does not. */
function isMessage(path: string, group: TokenRange | null): boolean {
  return group !== null && MESSAGES.has(lastName(path)) && tokenKind(group.tokens, group.from) === Kind.Text;
}

function addConditional(facts: Facts, group: TokenRange, outer: CfgShape, depth: number): void {
  const [predicate, ...attributes] = splitAtCommas(group);
  if (predicate === undefined) return;
  const condition = allOf([outer, cfgShape(predicate)]);
  if (condition === "false") return;
  for (const attribute of attributes) {
    const nested = tokenText(attribute.tokens, attribute.from) === "cfg";
    if (nested) facts.kept.add(tagged(tokensShape(attribute), condition));
    else addAttribute(facts, attribute, condition, depth + 1);
  }
}

function addDerives(facts: Facts, group: TokenRange, condition: CfgShape): void {
  for (const { tokens, from, to } of splitAtCommas(group)) {
    const path: string[] = [];
    for (let at = from; at < to; at++) {
      if (tokenKind(tokens, at) === Kind.Ident) path.push(identName(tokenText(tokens, at)));
    }
    if (path.length > 0) facts.derives.push({ path, condition });
  }
}

function addReprs(facts: Facts, group: TokenRange, condition: CfgShape): void {
  for (const part of splitAtCommas(group)) {
    const text = tokensShape(part).replaceAll(" ", "");
    if (text !== "Rust") facts.reprs.add(tagged(text === "packed(1)" ? "packed" : text, condition));
  }
}
