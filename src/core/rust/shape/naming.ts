import { resolvePath, type Scope } from "../name/scope.ts";
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
  /**
   * How lifetimes that are not named count: in signatures `'_` may be left out; in an impl's header each is a fresh
   * parameter, so that `impl S<'_>` equals `impl<'a> S<'a>`.
   */
  readonly fresh: FreshLifetimes | null;
  /** Private aliases and constants that a shape leans on are put here. */
  readonly leans: Set<Item> | null;
  /** How many private aliases are being written out around here. */
  readonly aliases: number;
}

/** The naming at a module's top. */
export function namingOf(scope: Scope): Naming {
  return { scope, params: new Map(), self: null, fresh: null, leans: null, aliases: 0 };
}

/** Notes the aliases and constants that a name of a module stands for. */
function leanOn(name: string, { locals, twins }: Scope, leans: Set<Item>): void {
  const local = locals.get(name);
  if (local === undefined) return;
  for (const item of twins.get(name) ?? [local]) {
    if (item.kind === "type" || item.kind === "const") leans.add(item);
  }
}

/** Resolves a path by its head: a parameter, `Self`, or what the module's scope says. */
export function namePath(naming: Naming, segments: readonly string[]): string {
  const head = segments[0] ?? "";
  const param = naming.params.get(head);
  if (param !== undefined) return [param, ...segments.slice(1)].join("::");
  if (head === "Self" && naming.self !== null) {
    return segments.length === 1 ? naming.self : `< ${naming.self} >::${segments.slice(1).join("::")}`;
  }
  if (head === "Self") return segments.join("::");
  if (naming.leans !== null && segments.length === 1) leanOn(head, naming.scope, naming.leans);
  return resolvePath(naming.scope, segments).join("::");
}
