import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { ITEM_CHANGES } from "../mutate/changing/items.ts";
import { applied } from "../mutate/edit.ts";
import { outsideOf } from "../mutate/standing.ts";
import type { Parse } from "../mutate/syntax.ts";
import type { Random } from "../support/random.ts";
import type { Original } from "./transformation.ts";

/** A visible item that went or got another name, and nobody saw it. */
export interface Unseen {
  readonly name: string;
  readonly after: string;
}

/** Deletes and renames visible items of a file, each by itself, and gathers those whose loss is not seen. */
export function vanishing(
  { text, sites }: Original,
  parse: Parse,
  { random, most }: { readonly random: Random; readonly most: number },
): { readonly made: number; readonly unseen: readonly Unseen[] } {
  const ways = ITEM_CHANGES.filter(({ name }) => name === "delete item" || name === "rename item");
  const visible = sites.filter((site) => outsideOf(site, "crate", {}) === null);
  const unseen: Unseen[] = [];
  let made = 0;
  for (let round = 0; round < most && visible.length > 0; round++) {
    const way = random.pick(ways);
    const site = random.pick(visible);
    const edits = way.kinds.includes(site.kind) ? way.edit(site, random) : null;
    const after = edits === null ? null : applied(text, edits);
    if (after === null || parse(after) === null) continue;
    made += 1;
    if (diffSources(text, after, { visibility: "crate" }).api.length > 0) continue;
    unseen.push({ name: `${way.name} ${site.name?.text ?? ""}`, after });
  }
  return { made, unseen };
}
