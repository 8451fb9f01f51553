import type { CutItem } from "../cut/cut-item.ts";
import type { PairedItems, PairedSide } from "../cut/paired-items.ts";
import type { CutImpl } from "../cut/paired-members.ts";
import { Lexer } from "../lex/lexer.ts";
import type { Range } from "../lex/skip-text.ts";
import { Kind } from "../lex/token-kind.ts";
import { Cursor } from "../read/cursor.ts";
import type { Item } from "../read/item.ts";
import { unreadIn } from "../read/read-file.ts";
import { readContainer } from "../read/read-items.ts";
import type { Piece } from "./piece.ts";

/** What was read of two texts. */
export interface OwnItems {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/**
 * Reads the items that only one of two texts has; their impls without the methods that both have, but for those that
 * `isAsked` names. Null where a reader finds others than were cut, and where one is not known.
 */
export function readOwn(
  { before, after, impls }: PairedItems,
  isAsked: (method: CutItem) => boolean,
): OwnItems | null {
  const side = (at: 0 | 1, key: "before" | "after"): PassedOver => ({
    methods: new Set(
      impls.flatMap(({ methods }) => methods.filter(([one]) => !isAsked(one)).map((pair) => pair[at])),
    ),
    impls: impls.map((impl) => impl[key]),
  });
  const left = readSide(before, side(0, "before"));
  const right = left === null ? null : readSide(after, side(1, "after"));
  return left === null || right === null ? null : { before: left, after: right };
}

interface PassedOver {
  readonly methods: ReadonlySet<CutItem>;
  readonly impls: readonly CutImpl[];
}

/** Reads a text as if what is passed over were white space. */
function readSide({ text, items, own }: PairedSide, passed: PassedOver): readonly Piece[] | null {
  if (own.length === 0) return [];
  const holes = [...sharedStretches(items, new Set(own)), ...passed.methods].sort(
    (one, other) => one.from - other.from,
  );
  const cursor = new Cursor(new Lexer(text, { holes }));
  const { items: read, extents } = readContainer(cursor);
  if (cursor.kind() !== Kind.End || cursor.tokens.damage !== null || unreadIn(read).length > 0) return null;
  const members = membersLeft(passed);
  const pieces = read.flatMap((item, at): Piece[] => {
    const extent = extents[at];
    const cut = own[at];
    if (extent === undefined || cut === undefined || extent.end !== cut.to) return [];
    if (extent.tokens.tokens.startAt(extent.tokens.from) !== cut.from) return [];
    return hasMembers(item, members.get(cut)) ? [{ item, extent }] : [];
  });
  return pieces.length === own.length && read.length === own.length ? pieces : null;
}

/** Stretches of shared items, those that follow each other taken together. */
function sharedStretches(items: readonly CutItem[], own: ReadonlySet<CutItem>): readonly Range[] {
  const found: Range[] = [];
  let open: { from: number; to: number } | null = null;
  for (const item of items) {
    if (own.has(item)) open = null;
    else if (open !== null) open.to = item.to;
    else {
      open = { from: item.from, to: item.to };
      found.push(open);
    }
  }
  return found;
}

/** The members of each impl that are not passed over. */
function membersLeft({ methods, impls }: PassedOver): ReadonlyMap<CutItem, readonly CutItem[]> {
  return new Map(impls.map(({ impl, members }) => [impl, members.filter((member) => !methods.has(member))]));
}

/** Whether an item has the members that were cut, where they were. */
function hasMembers(item: Item, members: readonly CutItem[] | undefined): boolean {
  if (members === undefined) return true;
  if (item.kind !== "impl" || item.items.length !== members.length) return false;
  return members.every(({ head }, at) => item.items[at]?.start === head);
}
