import { type Asked, asksFor } from "../fix/mend-spec.ts";
import type { FixContext } from "../fix/repair.ts";
import { resolveLink } from "../links/resolve-link.ts";
import { relink, type TextEdit } from "../links/rewrite-links.ts";
import type { SpecLink } from "../links/spec-link.ts";
import { brokenLink } from "../lint/link-faults.ts";
import { word } from "../wording.ts";
import { isManaged, type SpecIndex } from "./spec-index.ts";

/** What a repair of an index looks at: of the check it needs the findings alone. */
export interface IndexContext extends Asked, Pick<FixContext, "changeSet" | "mapping" | "config"> {}

/** The edits that mend links of an index, how many links they mend, and what was left and why. */
export interface MendedIndexLinks {
  readonly links: number;
  readonly edits: readonly TextEdit[];
  readonly left: readonly string[];
}

/**
 * The edits that mend the links of an index with one right repair: those that the check found dead, all of an index
 * that somebody named. The managed block is written anew as a whole, so that its links are left out.
 */
export function mendIndexLinks(index: SpecIndex, context: IndexContext): MendedIndexLinks {
  const { path, document, tree } = index;
  const moved = new Map(context.changeSet.changes.map(({ path: now, oldPath }) => [oldPath, now] as const));
  const edits: TextEdit[] = [];
  const left: string[] = [];
  let links = 0;
  for (const link of document.links) {
    const resolution = resolveLink(link.target, path, tree);
    const movedTo = (file: string) => moved.get(file) ?? null;
    const broken = brokenLink(link, resolution, { path, formerPath: null, tree, movedTo });
    if (broken === null || isManaged(index, link)) continue;
    if (!asksFor(context, path, { rule: "index-link-broken", target: link.target })) continue;
    const [target] = broken.repairs;
    const found = target === undefined ? null : resolveLink(target, path, tree);
    const edit = broken.isSure && found?.kind === "file" ? relink(link, path, found.path) : null;
    if (edit !== null && found?.kind === "file") {
      links += 1;
      edits.push(edit, ...labelEdit(index, link, [broken.path, found.path]));
    } else {
      const { message, help } = word("index-link-broken", broken);
      left.push(`${message}: ${help}`);
    }
  }
  return { links, edits, left };
}

/** A link that shows the path from the root shows the new one as well. */
function labelEdit(
  { document }: SpecIndex,
  { from, place }: SpecLink,
  [old, now]: readonly [string | null, string],
): readonly TextEdit[] {
  const end = document.text.slice(0, from).search(/`?\]\($/);
  if (place !== "text" || old === null || end < 0) return [];
  const start = end - old.length;
  const isWhole = /[[`]/.test(document.text[start - 1] ?? "") && document.text.slice(start, end) === old;
  return isWhole ? [{ from: start, to: end, text: now }] : [];
}
