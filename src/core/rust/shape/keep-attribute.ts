import { opens } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind } from "../lex/token-range.ts";
import { argumentShapes, deriveShapes, featureShapes, tokensShape } from "./attribute-arguments.ts";
import {
  blindName,
  CONTRACT,
  DERIVE_HELPERS,
  exports,
  exportsMembers,
  PRESENCE_ONLY,
} from "./attribute-lists.ts";
import type { CfgShape } from "./cfg-shape.ts";

/** What is gathered of the attributes that count. */
export interface KeptFacts {
  kept: Set<string>;
  /** Arguments of attributes that may be split, by the attribute's path and condition. */
  split: Map<string, Set<string>>;
  exported: boolean;
  symbol: boolean;
  memberSymbols: boolean;
  unknown: boolean;
  helped: boolean;
}

/** Adds an attribute that counts; `args` is what stands behind its path. */
export function keep(facts: KeptFacts, path: string, args: TokenRange, condition: CfgShape): void {
  if (path === "macro_export") facts.exported = true;
  if (path === "no_mangle" || path === "export_name" || exports(path)) facts.symbol = true;
  if (exportsMembers(path)) facts.memberSymbols = true;
  if (PRESENCE_ONLY.has(path)) facts.kept.add(tagged(path, condition));
  else if (DERIVE_HELPERS.has(path) || path === "target_feature") keepSplit(facts, path, args, condition);
  else {
    const blind = blindName(path);
    if (blind === null && !CONTRACT.has(path)) facts.unknown = true;
    facts.kept.add(tagged(`${blind ?? path}${argumentShape(path, args)}`, condition));
  }
}

/** Keeps an attribute whose arguments are a set: it does not matter whether they stand in one attribute or several. */
function keepSplit(facts: KeptFacts, path: string, args: TokenRange, condition: CfgShape): void {
  const { tokens, from, to } = args;
  if (path !== "target_feature") facts.helped = true;
  if (from >= to || !opens(tokenKind(tokens, from))) {
    facts.kept.add(tagged(`${path}${argumentShape(path, args)}`, condition));
    return;
  }
  const group = { tokens, from: from + 1, to: to - 1 };
  const shapes = path === "target_feature" ? featureShapes(group) : argumentShapes(path, group);
  if (path === "pyo3" && shapes.some((shape) => /^(?:get|set)\b/.test(shape))) facts.symbol = true;
  const key = `${path}\0${condition}`;
  if (shapes.length > 0) facts.split.set(key, new Set([...(facts.split.get(key) ?? []), ...shapes]));
}

/** The text of an attribute along with the predicate of the `cfg_attr` around it. */
export function tagged(text: string, condition: CfgShape): string {
  return condition === "true" ? text : `${text} if ${condition}`;
}

function argumentShape(path: string, args: TokenRange): string {
  const { tokens, from, to } = args;
  if (from >= to) return "";
  if (!opens(tokenKind(tokens, from))) return ` ${tokensShape(args)}`;
  const group = { tokens, from: from + 1, to: to - 1 };
  const shapes = path === "proc_macro_derive" ? deriveShapes(group) : argumentShapes(path, group);
  return `(${(CONTRACT.has(path) ? shapes.toSorted() : shapes).join(", ")})`;
}

/** All that was kept, in one spelling and order. */
export function keptShapes({ kept, split }: KeptFacts): readonly string[] {
  const joined = [...split].map(([key, args]) => {
    const [path = "", condition = "true"] = key.split("\0");
    return tagged(`${path}(${[...args].sort().join(", ")})`, condition);
  });
  return [...kept, ...joined].sort();
}

/** Whether serde is told to leave a field out in both directions, whatever is built. */
export function skipsField({ split }: KeptFacts): boolean {
  const serde = split.get("serde\0true");
  if (serde === undefined) return false;
  return serde.has("skip") || (serde.has("skip_serializing") && serde.has("skip_deserializing"));
}
