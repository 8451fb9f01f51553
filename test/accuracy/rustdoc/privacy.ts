import type { Owner } from "./owners.ts";
import { type Json, objectOf, type RustdocCrate, type RustdocItem } from "./rustdoc-crate.ts";

/**
 * Whether an item is `pub` with all that it is part of. `elsewhere` when it would be, but for a name that another file
 * declares private: the item's own file does not tell.
 */
export type Privacy = "pub" | "elsewhere" | "private";

/** How private an item of an index is; an index without private items holds only `pub` ones. */
export function privacyOf(item: RustdocItem, owner: Owner | undefined, crate: RustdocCrate): Privacy {
  if (item.inner.macro !== undefined) {
    return item.attrs.some((attribute) => attribute === "macro_export") ? "pub" : "private";
  }
  if (!isOpen(item)) return "private";
  if (item.inner.use !== undefined && !crate.includes_private && isClosedModule(owner)) return "private";
  const around = item.inner.impl === undefined ? owner : { kind: "impl", item, outer: null };
  if (around === undefined || around.kind === "module") return "pub";
  if (around.kind !== "impl") return isOpen(around.item) && isOpen(around.outer?.item) ? "pub" : "private";
  const { trait, for: type } = objectOf(around.item.inner.impl);
  const hidden = privateNames([trait ?? null, type ?? null], crate);
  if (hidden.length === 0) return "pub";
  const own = hidden.some((name) => name.span?.filename === item.span?.filename);
  return own ? "private" : "elsewhere";
}

/** rustdoc's index holds the re-exports of private modules, too: nobody sees them there. */
function isClosedModule(owner: Owner | undefined): boolean {
  if (owner === undefined) return true;
  return !isOpen(owner.item) || objectOf(owner.item.inner.module).is_stripped === true;
}

function isOpen(item: RustdocItem | undefined): boolean {
  return item === undefined || item.visibility === "public" || item.visibility === "default";
}

/** The items of this crate that a piece of JSON names and that are not `pub`. */
function privateNames(value: Json | undefined, crate: RustdocCrate): RustdocItem[] {
  if (typeof value !== "object" || value === null) return [];
  const { id } = objectOf(value);
  const item = typeof id === "number" ? crate.index[id] : undefined;
  const inner = Object.values(value).flatMap((part) => privateNames(part, crate));
  return item !== undefined && item.visibility !== "public" ? [item, ...inner] : inner;
}
