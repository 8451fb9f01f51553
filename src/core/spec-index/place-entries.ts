import { resolveLink } from "../links/resolve-link.ts";
import type { TextEdit } from "../links/rewrite-links.ts";
import { folderOf } from "../path-parts.ts";
import { entryLike } from "./entry-like.ts";
import { type ListItem, listItems } from "./list-items.ts";
import { isManaged, type SpecIndex } from "./spec-index.ts";

/** Where entries go, and what was left and why. */
export interface PlacedEntries {
  readonly edits: readonly TextEdit[];
  readonly left: readonly { readonly spec: string; readonly why: string }[];
}

/** An entry of a list in an index. */
export interface Sibling {
  readonly item: ListItem;
  /** The spec that it links. */
  readonly spec: string;
  /** Offset of the link's target. */
  readonly from: number;
  readonly target: string;
}

/**
 * Puts entries among those of the specs that lie nearest: into the list that holds them all, in the order of paths.
 * Where lists of several sections hold such entries, or none does, nobody can tell the place.
 *
 * @param isSpec whether a file that the index links is a spec.
 */
export function placeEntries(
  index: SpecIndex,
  specs: readonly string[],
  isSpec: (path: string) => boolean,
): PlacedEntries {
  const siblings = siblingsIn(index, isSpec);
  const edits: TextEdit[] = [];
  const left: { readonly spec: string; readonly why: string }[] = [];
  for (const spec of [...specs].sort()) {
    const place = placeOf(spec, siblings, index);
    if (typeof place === "string") left.push({ spec, why: place });
    else edits.push(place);
  }
  return { edits, left };
}

/** Entries of lists that people keep; a link in running text or in a table shows no place for another one. */
function siblingsIn(index: SpecIndex, isSpec: (path: string) => boolean): readonly Sibling[] {
  const { path, document, tree } = index;
  const itemAt = listItems(document.text);
  return document.links.flatMap((link) => {
    if (link.place !== "text" || isManaged(index, link)) return [];
    const found = resolveLink(link.target, path, tree);
    const item = itemAt(link.from);
    if (found.kind !== "file" || !isSpec(found.path) || item === null) return [];
    return [{ item, spec: found.path, from: link.from, target: link.target }];
  });
}

function placeOf(spec: string, siblings: readonly Sibling[], index: SpecIndex): TextEdit | string {
  const nearness = (other: Sibling) => sharedFolders(spec, other.spec);
  const most = Math.max(-1, ...siblings.map(nearness));
  const nearest = siblings.filter((each) => nearness(each) === most);
  const [first] = nearest;
  if (first === undefined || (most === 0 && folderOf(spec) !== folderOf(first.spec))) {
    return "no list of the index holds an entry of a spec near it";
  }
  const sections = [...new Set(nearest.map(({ item }) => sectionAt(index, item.from)))];
  if (sections.length > 1) {
    const [one, other] = sections;
    return `entries of specs near it stand in several sections of the index, such as ${one} and ${other}`;
  }
  const before = nearest.filter((each) => each.spec < spec).at(-1);
  const sibling = before ?? first;
  const at = before === undefined ? sibling.item.from : sibling.item.to;
  return entryLike(sibling, spec, { index, at });
}

/** Folders that two files have in common, from the root on. */
function sharedFolders(one: string, other: string): number {
  const folders = folderOf(one).split("/");
  const others = folderOf(other).split("/");
  const at = folders.findIndex((folder, each) => folder !== others[each]);
  const shared = at < 0 ? folders.length : at;
  return folders[0] === "" ? 0 : shared;
}

/** The title of the innermost section around a place. */
function sectionAt({ document }: SpecIndex, at: number): string {
  const around = document.sections.filter(({ from, to }) => from <= at && at < to);
  return JSON.stringify(around.toSorted((one, other) => one.depth - other.depth).at(-1)?.title ?? "");
}
