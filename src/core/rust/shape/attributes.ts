import { Kind, opens } from "../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { Attribute } from "../read/item.ts";
import {
  CONTRACT,
  DERIVE_HELPERS,
  isIgnored,
  marksTest,
  NAME_BLIND,
  PRESENCE_ONLY,
} from "./attribute-lists.ts";
import { keptShapes, splitAtCommas, tokensShape } from "./attribute-shape.ts";
import { allOf, type CfgShape, cfgShape, negation } from "./cfg-shape.ts";

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
  /** `#[no_mangle]`, `#[export_name]`: a symbol that a linker sees whatever Rust's visibility. */
  readonly symbol: boolean;
  /** An attribute macro that no list knows: it may read parameter names. */
  readonly unknown: boolean;
}

interface Facts {
  cfg: CfgShape[];
  hidden: boolean;
  kept: Set<string>;
  reprs: Set<string>;
  derives: Derive[];
  exported: boolean;
  symbol: boolean;
  unknown: boolean;
}

/**
 * Sorts attributes into those that count and those that do not.
 *
 * @see https://doc.rust-lang.org/reference/attributes.html
 */
export function attributeFacts(attributes: readonly Attribute[]): AttributeFacts {
  const facts: Facts = {
    cfg: [],
    hidden: false,
    kept: new Set(),
    reprs: new Set(),
    derives: [],
    exported: false,
    symbol: false,
    unknown: false,
  };
  for (const attribute of attributes) addAttribute(facts, attribute, "true");
  return { ...facts, cfg: allOf(facts.cfg), kept: [...facts.kept].sort(), reprs: [...facts.reprs].sort() };
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
  const group = opens(tokenKind(tokens, at)) ? { tokens, from: at + 1, to: to - 1 } : null;
  if (depth > MAX_DEPTH) keep(facts, "", attribute, condition);
  else if (path === "unsafe" && group !== null) addAttribute(facts, group, condition, depth + 1);
  else if (path === "cfg" && group !== null) facts.cfg.push(cfgShape(group));
  else if (path === "cfg_attr" && group !== null) addConditional(facts, group, condition, depth);
  else if (marksTest(path)) facts.cfg.push(negation(condition));
  else if (path === "derive" && group !== null) addDerives(facts, group, condition);
  else if (path === "repr" && group !== null) addReprs(facts, group, condition);
  else if (path === "doc" && group !== null && isHidden(group)) hide(facts, condition);
  else if (!isIgnored(path) && !isMessage(path, group))
    keep(facts, path, { tokens, from: at, to }, condition);
}

function isHidden(group: TokenRange): boolean {
  return splitAtCommas(group).some(
    ({ tokens, from, to }) => to === from + 1 && tokenText(tokens, from) === "hidden",
  );
}

/** What is hidden in some builds only is seen in the others. */
function hide(facts: Facts, condition: CfgShape): void {
  if (condition === "true") facts.hidden = true;
  else facts.kept.add(tagged("doc(hidden)", condition));
}

/** thiserror's `#[error("…")]` words a message; `#[error(transparent)]` does not. */
function isMessage(path: string, group: TokenRange | null): boolean {
  return path === "error" && group !== null && tokenKind(group.tokens, group.from) === Kind.Text;
}

function keep(facts: Facts, path: string, args: TokenRange, condition: CfgShape): void {
  if (path === "macro_export") facts.exported = true;
  if (path === "no_mangle" || path === "export_name") facts.symbol = true;
  const known =
    CONTRACT.has(path) || PRESENCE_ONLY.has(path) || DERIVE_HELPERS.has(path) || NAME_BLIND.has(path);
  if (!known) facts.unknown = true;
  for (const text of keptShapes(path, args)) facts.kept.add(tagged(text, condition));
}

function tagged(text: string, condition: CfgShape): string {
  return condition === "true" ? text : `${text} if ${condition}`;
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
    if (text !== "Rust") facts.reprs.add(tagged(text.replace(/^packed\(1\)$/, "packed"), condition));
  }
}
