import type { ApiChange, ItemKind } from "../../core/api-change.ts";
import { ownerPath } from "../../core/item-path.ts";

/** A change that gets a line, and how many changes below it go without. */
export interface FoldedChange {
  readonly change: ApiChange;
  readonly inside: number;
}

const CONTAINERS: ReadonlySet<ItemKind> = new Set(["struct", "enum", "union", "trait", "impl", "mod"]);

/**
 * Folds what came, went or moved together with its container: the fields of a struct that is new itself tell nothing
 * more. The impls of a type that moved count as in it. The order stays; the outermost container counts.
 */
export function foldChanges(changes: readonly ApiChange[]): readonly FoldedChange[] {
  const containers = new Map<string, ApiChange>();
  for (const change of changes) {
    const key = keyOf(change, change.path);
    if (folds(change) && !containers.has(key)) containers.set(key, change);
  }
  const inside = new Map<ApiChange, number>();
  const shown: ApiChange[] = [];
  for (const change of changes) {
    const container = outermost(change, containers);
    if (container === null) shown.push(change);
    else inside.set(container, (inside.get(container) ?? 0) + 1);
  }
  return shown.map((change) => ({ change, inside: inside.get(change) ?? 0 }));
}

function folds(change: ApiChange): boolean {
  return CONTAINERS.has(change.kind) && change.change !== "changed";
}

function outermost(change: ApiChange, containers: ReadonlyMap<string, ApiChange>): ApiChange | null {
  for (let end = change.path.indexOf("::"); end !== -1; end = change.path.indexOf("::", end + 2)) {
    const container = containers.get(keyOf(change, change.path.slice(0, end)));
    if (container !== undefined) return container;
  }
  if (change.kind !== "impl" || change.change !== "moved") return null;
  return containers.get(keyOf(change, ownerPath(change) ?? "")) ?? null;
}

function keyOf({ change, from = "", to = "" }: ApiChange, path: string): string {
  return [change, from, to, path].join("\0");
}
