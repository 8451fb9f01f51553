import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import { around, named, type Site } from "./site.ts";
import type { Syntax } from "./syntax.ts";

/** Why what stands at a site is nobody's contract. */
export type Outside =
  | "test code"
  | "doc(hidden)"
  | "private item"
  | "private module"
  | "private type"
  | "impl of a private type"
  | "member of a trait impl"
  | "macro of the file"
  | "as far as what is around"
  | "impl of nothing visible"
  | "macro call"
  | "constant without a name";

/** How far something is seen: 2 by everybody, 1 in a part of the crate, 0 in its own module. */
export type Tier = 0 | 1 | 2;

const NEEDED: Readonly<Record<VisibilityFilter, Tier>> = { public: 2, crate: 1, all: 0 };

const TEST = /^#!?\[\s*(?:(?:\w+\s*::\s*)*(?:test|bench)|rstest|test_case|wasm_bindgen_test)\b/;
const HIDDEN = /^#!?\[\s*doc\s*\(\s*hidden/;

/**
 * Judges by the second reader's tree alone whether a mutation at a site changes API under a filter: null when it does,
 * else the class of what it changes.
 */
export function outsideOf(
  site: Site,
  filter: VisibilityFilter,
  { becomes, adds }: { readonly becomes?: Tier; readonly adds?: true },
): Outside | null {
  const chain = [site, ...around(site)];
  if (has(chain, TEST) || chain.some(({ attributes }) => attributes.some(isForTests))) return "test code";
  if (has(chain, HIDDEN)) return "doc(hidden)";
  const needed = NEEDED[filter];
  if (becomes !== undefined) return unmoved(site, needed, becomes);
  if (site.kind === "impl" && adds === undefined) return hollowImpl(site, filter);
  return closed(site, needed);
}

/** Whether an attribute is a `cfg` that never holds where `test` does not. */
function isForTests({ text }: Syntax): boolean {
  const predicate = /^#!?\[\s*cfg\s*\((.*)\)\s*\]$/s.exec(text)?.[1];
  return predicate !== undefined && holds(predicate) === false;
}

/** Whether a predicate holds when `test` does not; null when that hangs on more. */
function holds(predicate: string): boolean | null {
  const [, name = "", inner] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(predicate) ?? [];
  if (inner === undefined) return name === "test" ? false : null;
  const parts = splitArguments(inner).map(holds);
  if (name === "not") return parts[0] === undefined || parts[0] === null ? null : !parts[0];
  if (name === "all" && parts.includes(false)) return false;
  if (name === "any" && parts.includes(true)) return true;
  const even = parts.every((part) => part === (name === "all"));
  return even && (name === "all" || name === "any") ? name === "all" : null;
}

/** The arguments of a predicate, cut at its own commas. */
function splitArguments(inner: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const piece of inner.split(/([(),])/)) {
    if (piece === "(") depth += 1;
    if (piece === ")") depth -= 1;
    if (piece === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${piece}`);
  }
  return parts.filter((part) => part.trim() !== "");
}

/** A visibility that is written anew counts when it is seen less far or farther by it than before. */
function unmoved(site: Site, needed: Tier, becomes: Tier): Outside | null {
  const before = reach(site);
  const after = reach(site, becomes);
  if (before === after) return "as far as what is around";
  return Math.max(before, after) >= needed ? null : "private item";
}

function reach(site: Site, written?: Tier): Tier {
  if (closed(site, 2, written) === null) return 2;
  return closed(site, 1, written) === null ? 1 : 0;
}

/** What an impl asks is asked of its visible items alone. */
function hollowImpl(site: Site, filter: VisibilityFilter): Outside | null {
  const seen = site.members.some((member) => outsideOf(member, filter, {}) === null);
  return seen ? null : (closed(site, NEEDED[filter]) ?? "impl of nothing visible");
}

function has(chain: readonly Site[], pattern: RegExp): boolean {
  return chain.some(({ attributes }) => attributes.some((attribute) => pattern.test(attribute.text)));
}

function closed(site: Site, needed: Tier, written?: Tier): Outside | null {
  const parent = site.parent;
  if (parent === null) return null;
  if (site.kind === "macro call") return "macro call";
  if ((site.kind === "const" || site.kind === "static") && site.name?.text === "_")
    return "constant without a name";
  if (site.kind === "macro") return closedMacro(site, needed, written);
  if (site.kind === "impl" || site.kind === "trait impl") return closedImpl(site, needed);
  const own = written ?? tierOf(site);
  switch (parent.kind) {
    case "trait":
    case "enum":
      return closed(parent, needed) === null ? null : "private type";
    case "variant":
      return closed(parent, needed);
    case "struct":
    case "union":
      if (own < needed) return "private item";
      return closed(parent, needed) === null ? null : "private type";
    case "trait impl":
      return site.kind === "type" ? closedImpl(parent, needed) : "member of a trait impl";
    case "impl":
      return own < needed ? "private item" : closedImpl(parent, needed);
    case "extern":
      return own < needed ? "private item" : closedModule(parent, needed);
    default:
      return own < needed ? "private item" : closedModule(site, needed);
  }
}

/** How far a visibility written at a site reaches: 2 everybody, 1 part of the crate, 0 its own module. */
export function tierOf({ visibility }: Site): Tier {
  const text = visibility?.text.replace(/\s+/g, "") ?? "";
  if (text === "" || text === "pub(self)") return 0;
  return text === "pub" || text === "crate" ? 2 : 1;
}

/** Private inline modules around, unless a re-export of the file leads past them. */
function closedModule(site: Site, needed: Tier): Outside | null {
  const modules = around(site).filter(({ kind }) => kind === "mod");
  const shut = modules.some((module) => tierOf(module) < needed);
  return shut && !reexported(site, needed) ? "private module" : null;
}

function reexported(site: Site, needed: Tier): boolean {
  const module = around(site).find(({ kind }) => kind === "mod")?.name?.text ?? "";
  const name = site.name?.text ?? "";
  const file = around(site).at(-1);
  const uses = file?.members.filter((member) => member.kind === "use" && tierOf(member) >= needed) ?? [];
  return uses.some(({ node }) => {
    const text = node.text.replace(/\s+/g, "");
    return new RegExp(`\\b${module}::(?:\\*|${name}\\b|\\{(?:[^{}]*,)?(?:${name}\\b|\\*))`).test(text);
  });
}

function closedMacro(site: Site, needed: Tier, written?: Tier): Outside | null {
  if (written === 2 || site.attributes.some(({ text }) => /^#\[\s*macro_export\b/.test(text))) return null;
  return needed === 0 ? null : "macro of the file";
}

/** An impl is as open as the narrowest of the types and traits of this file that its header names; hidden with one. */
function closedImpl(impl: Site, needed: Tier): Outside | null {
  const { node } = impl;
  const params = node.child("type_parameters")?.children ?? [];
  const generics = new Set(params.map((param) => (param.part("name") ?? param).text));
  const header = node.children.filter(({ field }) => field === "trait" || field === "type");
  const names = header
    .flatMap((part) => part.below("type_identifier"))
    .map(({ text }) => text)
    .filter((name) => !generics.has(name));
  const isHidden = (type: Site) => has([type, ...around(type)], HIDDEN);
  if (names.some((name) => named(impl, name).some(isHidden))) return "doc(hidden)";
  const narrow = names.some((name) => {
    const declared = named(impl, name);
    if (declared.length === 0) return isPrivateInMacro(impl, name, needed);
    return declared.some((type) => closed(type, needed) !== null);
  });
  return narrow ? "impl of a private type" : null;
}

/** Whether a macro call of the file declares a type of that name which is not open enough. */
function isPrivateInMacro(impl: Site, name: string, needed: Tier): boolean {
  const text = around(impl).at(-1)?.node.source ?? "";
  const declares = new RegExp(
    `(pub(?:\\s*\\([^)]*\\))?\\s+)?\\b(?:struct|enum|union|trait)\\s+${name}\\b`,
    "g",
  );
  return [...text.matchAll(declares)].some(([, visibility = ""]) => {
    return (visibility === "" ? 0 : visibility.includes("(") ? 1 : 2) < needed;
  });
}
