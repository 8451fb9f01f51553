import type { VisibilityFilter } from "../../../api-change.ts";
import type { Visibility } from "../../read/item.ts";

/**
 * Who can reach an item: 2 everybody, 1 part of the crate, 0 its own file's module only; -1 is what `#[doc(hidden)]`
 * takes out of every surface.
 */
export interface Access {
  readonly tier: -1 | 0 | 1 | 2;
  /** As a report shows it: `pub`, `pub(crate)`, `pub(in a::b)`, `private`. */
  readonly text: string;
  /** Why it cannot be told whether this is so: only with `api.reach` `crate`. */
  readonly doubt?: string;
  /** Of an impl: no path leads to its type, so that a change of the type's written visibility is none of the impl's. */
  readonly unreached?: true;
}

export const PUBLIC: Access = { tier: 2, text: "pub" };
export const PRIVATE: Access = { tier: 0, text: "private" };
export const HIDDEN: Access = { tier: -1, text: "hidden" };

/** The access that a written visibility gives by itself. */
export function accessOf(visibility: Visibility): Access {
  if (visibility.level === "pub") return PUBLIC;
  return visibility.level === "private" ? PRIVATE : { tier: 1, text: visibility.text };
}

/** The narrower of two accesses: an item is no wider than what it stands in, and as doubtful. */
export function narrower(outer: Access, inner: Access): Access {
  if (outer.tier === inner.tier && outer.doubt !== undefined) return outer;
  return outer.tier < inner.tier ? outer : inner;
}

/** The wider of two accesses, the first when they are equal. */
export function wider(first: Access, second: Access): Access {
  return second.tier > first.tier ? second : first;
}

/** Whether items of this access count under a filter. */
export function counts(access: Access, filter: VisibilityFilter): boolean {
  return access.tier >= (filter === "public" ? 2 : filter === "crate" ? 1 : 0);
}
