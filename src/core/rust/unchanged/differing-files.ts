import type { CutItem } from "../cut/cut-item.ts";
import type { CutPair } from "../cut/cut-pair.ts";
import type { PairedItems, PairedSide } from "../cut/paired-items.ts";
import type { Item } from "../read/item.ts";
import { isNeverBuilt } from "../shape/attributes.ts";
import type { FileContent } from "../surface/file-entries.ts";
import { followNames, usesName } from "./carried-names.ts";
import { collectNames } from "./declared-names.ts";
import { namesInArms } from "./made-names.ts";
import { nameTest } from "./name-test.ts";
import { type OwnItems, readOwn } from "./own-items.ts";
import type { Piece } from "./piece.ts";
import { sameDeclarations } from "./same-declarations.ts";
import { type Outline, SharedItems } from "./shared-items.ts";

/** Two versions of a file, read as far as their difference asks for it. */
export interface DifferingFiles {
  readonly before: FileContent;
  readonly after: FileContent;
  /** Items that are the same contract in both, so that nothing of them has to be compared. */
  readonly same: ReadonlySet<Item>;
  /** Names that may stand for something else. */
  readonly names: ReadonlySet<string>;
}

/**
 * Reads two versions of a file so that comparing them tells what comparing the whole would. Of what both share only
 * names are read, unless it uses a name that may stand for something else now: what an item that came, went or changed
 * declares or brings in. Null where that cannot be told by names, as with a changed glob import.
 *
 * @param isPlaced whether calls are to be expanded: it matters where macros and their calls stand, so that they are read
 *   in both texts, and what macros declare by names of their own.
 */
export function differingFiles(paired: PairedItems, own: OwnItems, isPlaced = false): DifferingFiles | null {
  const { before, after, pairs, impls } = paired;
  const readers = [new SharedItems(before.text), new SharedItems(after.text)] as const;
  const shared = outlinesOf(pairs, readers[0]);
  const names = shared === null ? null : namesThatDiffer(own, [...shared.values()], isPlaced);
  if (shared === null || names === null) return null;
  const says = nameTest(names);
  const isUsing = usingTest(before.text, readers[0], { names, says });
  const asked = new Set(
    impls.flatMap(({ before: { impl }, methods }) => {
      const isOther = says(before.text.slice(impl.from, impl.body));
      return methods.map(([method]) => method).filter((method) => isOther || isUsing(method));
    }),
  );
  const whole = asked.size === 0 ? own : readOwn(paired, (method) => asked.has(method));
  const placed = placeShared(shared, readers, { isUsing, isRead: ({ piece }) => isPlaced && piece !== null });
  if (whole === null || placed === null) return null;
  const attributes = readers[0].attributes(before.items);
  return {
    before: { content: { attributes, items: itemsOf(before, whole.before, placed.before) } },
    after: { content: { attributes, items: itemsOf(after, whole.after, placed.after) } },
    same: placed.same,
    names,
  };
}

/** What is known of each pair; what is in no build is left out. */
type Outlines = ReadonlyMap<CutPair, Outline>;

function outlinesOf(pairs: readonly CutPair[], reader: SharedItems): Outlines | null {
  const outlines = new Map<CutPair, Outline>();
  for (const pair of pairs) {
    if (pair[0].inner) continue;
    const outline = reader.outline(pair[0]);
    if (outline === null) return null;
    if (outline !== "test") outlines.set(pair, outline);
  }
  return outlines;
}

/** The names that may not stand for the same in both. */
function namesThatDiffer(
  own: OwnItems,
  shared: readonly Outline[],
  isExpanded: boolean,
): ReadonlySet<string> | null {
  const rest = [...own.before, ...own.after];
  const ownItems = rest.map(({ item }) => item);
  const items = [...ownItems, ...shared.flatMap(({ item }) => item ?? [])];
  const names = new Set(isExpanded ? namesInArms(ownItems, items) : []);
  for (const item of items) if (mayLeak(item)) names.add(item.name);
  const known = sameDeclarations(own);
  for (const piece of rest) if (!collectNames(piece, names, known)) return null;
  followNames(
    shared.flatMap(({ piece }) => piece ?? []),
    names,
  );
  return names;
}

/** Whether an inline module holds what only a signature outside of it can hand out, so that users change it. */
function mayLeak(item: Item): boolean {
  if (item.kind !== "mod" || item.content === null) return false;
  if (isNeverBuilt(item.attributes)) return false;
  const { items } = item.content;
  if (items.some(mayLeak)) return true;
  if (item.visibility.level === "pub") return false;
  return items.some((inner) => inner.visibility.level !== "private" && inner.kind !== "use");
}

/** Tells whether an item uses one of some names; an item that says one is read for that. */
function usingTest(
  text: string,
  reader: SharedItems,
  { names, says }: { readonly names: ReadonlySet<string>; readonly says: (text: string) => boolean },
): (cut: CutItem) => boolean {
  return (cut) => {
    if (!says(text.slice(cut.from, cut.to))) return false;
    const piece = reader.full(cut);
    return piece === null || usesName(piece, names);
  };
}

interface Placed {
  readonly before: ReadonlyMap<CutItem, Item>;
  readonly after: ReadonlyMap<CutItem, Item>;
  readonly same: ReadonlySet<Item>;
}

/** Reads in full, from either text, what does not mean the same in both, and what else is to be read. */
function placeShared(
  outlines: Outlines,
  [left, right]: readonly [SharedItems, SharedItems],
  tests: {
    readonly isUsing: (cut: CutItem) => boolean;
    readonly isRead: (outline: Outline) => boolean;
  },
): Placed | null {
  const before = new Map<CutItem, Item>();
  const after = new Map<CutItem, Item>();
  const same = new Set<Item>();
  for (const [[one, other], outline] of outlines) {
    const isUsing = tests.isUsing(one);
    const isRead = isUsing || tests.isRead(outline);
    const first = isRead ? left.full(one)?.item : outline.item;
    const second = isRead ? right.full(other)?.item : outline.item;
    if (first === undefined || second === undefined) return null;
    if (first === null || second === null) continue;
    before.set(one, first);
    after.set(other, second);
    if (!isUsing) same.add(first).add(second);
  }
  return { before, after, same };
}

/** The items of a text in its order, those in no build left out. */
function itemsOf(
  { items, own }: PairedSide,
  read: readonly Piece[],
  shared: ReadonlyMap<CutItem, Item>,
): readonly Item[] {
  const ownItems = new Map(own.map((cut, at) => [cut, read[at]?.item]));
  return items.flatMap((cut) => ownItems.get(cut) ?? shared.get(cut) ?? []);
}
