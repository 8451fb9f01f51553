import type { ApiChange, ItemKind } from "../../api-change.ts";
import { containerPath } from "../../item-path.ts";

/** Kinds whose items no prose could name: what an `impl` adds is said of its trait and its type. */
const NAMELESS: ReadonlySet<ItemKind> = new Set(["impl", "attribute", "macro call", "unread"]);

/** An item's name as a spec says it, and that of what it stands in. */
export interface ItemName {
  readonly name: string;
  /** Null at the top of a file. */
  readonly owner: string | null;
}

/** The name of an item, null for one that has none. The field of a tuple goes by the name of its owner. */
export function itemName({ kind, path }: Pick<ApiChange, "kind" | "path">): ItemName | null {
  if (NAMELESS.has(kind)) return null;
  const container = containerPath(path);
  const own = lastName(container === null ? path : path.slice(container.length + 2));
  if (container === null) return own === null ? null : { name: own, owner: null };
  const owner = lastName(
    containerPath(container) === null
      ? container
      : container.slice((containerPath(container)?.length ?? -2) + 2),
  );
  if (own !== null) return { name: own, owner };
  return owner === null ? null : { name: owner, owner: null };
}

/** A segment without generics, the mark of a macro and that of a raw identifier; null for a number and for `*`. */
function lastName(segment: string): string | null {
  const name = /^(?:r#)?([\p{ID_Start}_][\p{ID_Continue}]*)/u.exec(segment)?.[1] ?? null;
  return name === "_" ? null : name;
}
