import type { Scope } from "../name/scope.ts";
import type { Item } from "../read/item.ts";

/** Rust's namespaces: a private `mod run` and a public `fn run` may stand side by side. */
export type Namespace = "t" | "v" | "m";

/** Namespace that an item declares its name in. */
export function namespaceOf(item: Item): Namespace {
  if (item.kind === "fn" || item.kind === "const" || item.kind === "static") return "v";
  return item.kind === "macro" ? "m" : "t";
}

/** Key of an item declared in a module; its path is the one that {@link resolvePath} gives. */
export function declaredKey(scope: Scope, name: string, space: Namespace): string {
  return `${space}:${[...(scope.module ?? []), ...scope.path, name].join("::")}`;
}
