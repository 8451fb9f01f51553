import { declaredAt, resolvePath, type Scope } from "../name/scope.ts";
import type { Item } from "../read/item.ts";

/** The lifetimes of an impl's header, numbered as they are met. */
export interface FreshLifetimes {
  readonly declared: ReadonlySet<string>;
  readonly named: Map<string, string>;
  next: number;
}

/** The next number of an impl's lifetime. */
export function nextFresh(fresh: FreshLifetimes): string {
  fresh.next += 1;
  return `'i${fresh.next - 1}`;
}

/**
 * What names mean at one place: the module's scope, and the generic parameters and lifetimes around. Parameters are
 * numbered in the order that callers can tell apart, so that renaming one changes no shape.
 */
export interface Naming {
  readonly scope: Scope;
  /** Type and const parameter, or lifetime (with its apostrophe), to its canonical name. */
  readonly params: ReadonlyMap<string, string>;
  /** Shape of what `Self` stands for in an inherent impl; null where `Self` is its own name. */
  readonly self: string | null;
  /** Shape of the trait being declared or implemented here: `< Self as Trait >::Name` is `Self::Name`. */
  readonly trait: string | null;
  /**
   * How lifetimes that are not named count: in signatures `'_` may be left out; in an impl's header each is a fresh
   * parameter, so that `impl S<'_>` equals `impl<'a> S<'a>`.
   */
  readonly fresh: FreshLifetimes | null;
  /** Aliases and constants that a shape leans on are put here, each with the module it stands in. */
  readonly leans: Map<Item, Scope> | null;
  /** The traits that a parameter, by its canonical name, is bound by; null where that is not asked for. */
  readonly boundsOf: ((param: string) => readonly string[]) | null;
  /** How many private aliases are being written out around here. */
  readonly aliases: number;
  /** Inside `fn(…)` or `Fn(…)`, where that very type binds the lifetimes that are not named. */
  readonly closed: boolean;
  /** In the type of a constant or static, where lifetimes that are not named are `'static`. */
  readonly constant: boolean;
}

/** The naming at a module's top. */
export function namingOf(scope: Scope): Naming {
  return {
    scope,
    params: new Map(),
    self: null,
    trait: null,
    fresh: null,
    leans: null,
    boundsOf: null,
    aliases: 0,
    closed: false,
    constant: false,
  };
}

/** Notes the aliases and constants that a resolved path stands for. */
function leanOn(path: readonly string[], from: Scope, leans: Map<Item, Scope>): void {
  const declared = declaredAt(from, path);
  if (declared === null) return;
  for (const item of declared.scope.twins.get(declared.item.name)?.keys() ?? [declared.item]) {
    if (item.kind === "type" || item.kind === "const") leans.set(item, declared.scope);
  }
}

/** Resolves a path by its head: a parameter, `Self`, or what the module's scope says. */
export function namePath(naming: Naming, segments: readonly string[]): string {
  const head = segments[0] ?? "";
  const param = naming.params.get(head);
  if (param !== undefined) return [param, ...segments.slice(1)].join("::");
  if (segments.length > 1) leanOnConstant(naming, segments);
  if (head === "Self" && naming.self !== null) {
    return segments.length === 1 ? naming.self : memberOf(naming.self, segments.slice(1));
  }
  if (head === "Self") return segments.join("::");
  const path = resolvePath(naming.scope, segments);
  if (naming.leans !== null && head !== "") leanOn(path, naming.scope, naming.leans);
  return path.join("::");
}

/** `<T>::Name`; the brackets are left out where `T` is a plain path. */
export function memberOf(type: string, names: readonly string[]): string {
  return [type.includes(" ") ? `< ${type} >` : type, ...names].join("::");
}

/** `Self::N` or `S::N`, where an inherent impl of this module declares the constant. */
function leanOnConstant({ scope, self, leans }: Naming, segments: readonly string[]): void {
  if (leans === null || scope.constants.size === 0) return;
  const written = segments.at(-2) ?? "";
  const type = written === "Self" ? (self?.split(" ")[0]?.split("::").at(-1) ?? "") : written;
  const constant = scope.constants.get(`${type}::${segments.at(-1)}`);
  if (constant !== undefined) leans.set(constant, scope);
}
