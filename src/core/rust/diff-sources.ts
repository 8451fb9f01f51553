import type { ApiChange, ApiDiff, UnreadLines } from "../api-change.ts";
import { toApiChanges } from "./api-changes.ts";
import { conflictIn } from "./conflicts.ts";
import { diffContents, diffDiffering } from "./diff-differing.ts";
import type { EntryDiff } from "./diff-entries.ts";
import { expandedEntries } from "./expanded-entries.ts";
import { lineCounter } from "./lex/scan.ts";
import type { Item, UnreadItem } from "./read/item.ts";
import { type RustFile, readFile } from "./read/read-file.ts";
import type { SurfaceOptions } from "./surface-options.ts";
import { sameTokens, unreadShape } from "./unread.ts";
import { versionOptions } from "./version-options.ts";

/**
 * Compares the API of two versions of one Rust source; null stands for "no such file". Changes come sorted by path,
 * then kind. Never throws: what cannot be read is in `unread`, and `analysis` says so.
 */
export function diffSources(before: string | null, after: string | null, options: SurfaceOptions): ApiDiff {
  if (before === after) return { analysis: "complete", api: [], unread: [] };
  const conflict = conflictIn(before, after);
  if (conflict !== null) return { analysis: "failed", api: [], unread: [conflict] };
  const versions = versionOptions(options);
  const isLong = options.thorough === true || versions.isOpened;
  const short = isLong || before === null || after === null ? null : diffDiffering(before, after, versions);
  if (short !== null) {
    const { api, ...doubts } = toldOf(short, {
      before: lineCounter(before ?? ""),
      after: lineCounter(after ?? ""),
    });
    return { analysis: "complete", api, unread: [], ...doubts };
  }
  const left = readFile(before ?? "");
  const right = readFile(after ?? "");
  if (left.damage !== null || right.damage !== null) return diffDamaged(left, right);
  const whole = { before: left, after: right, same: new Set<Item>() };
  const unread = diffUnread(left, right);
  const { diff } = expandedEntries(diffContents(whole, versions), [left, right], versions);
  const { api, ...doubts } = toldOf(diff, { before: left.lineAt, after: right.lineAt });
  return {
    analysis: unread.lines.length === 0 ? "complete" : "partial",
    api: [...api, ...unread.api],
    unread: unread.lines,
    ...doubts,
  };
}

function toldOf(
  diff: EntryDiff,
  lines: Parameters<typeof toApiChanges>[1],
): Pick<ApiDiff, "api" | "reachUnknown"> {
  const doubts = doubtsOf(diff);
  return { api: toApiChanges(diff, lines), ...(doubts.length === 0 ? {} : { reachUnknown: doubts }) };
}

/** Why items that changed count as public, where no path is known to lead to them. */
function doubtsOf({ removed, added, changed }: EntryDiff): readonly string[] {
  const entries = [...removed, ...added, ...changed.flatMap(({ before, after }) => [before, after])];
  return [...new Set(entries.flatMap(({ access }) => access.doubt ?? []))].sort();
}

/** A file whose brackets do not pair: only equal tokens prove that nothing changed. */
function diffDamaged(left: RustFile, right: RustFile): ApiDiff {
  const unread = [...damageOf(left, "before"), ...damageOf(right, "after")];
  if (sameTokens(left, right)) return { analysis: "complete", api: [], unread: [] };
  const line = unread.find(({ side }) => side === "after")?.from ?? null;
  const previousLine = unread.find(({ side }) => side === "before")?.from ?? null;
  return { analysis: "partial", api: [unreadChange(line, previousLine, "the file")], unread };
}

function damageOf(file: RustFile, side: UnreadLines["side"]): UnreadLines[] {
  if (file.damage === null) return [];
  const { offset, reason } = file.damage;
  return [{ side, from: file.lineAt(offset), to: file.lineAt(file.text.length), reason }];
}

function unreadChange(line: number | null, previousLine: number | null, what: string): ApiChange {
  return {
    change: "changed",
    kind: "unread",
    path: `(${what})`,
    visibility: "pub",
    before: previousLine === null && line !== null ? null : "not readable as Rust items",
    after: line === null ? null : "not readable as Rust items",
    line,
    previousLine,
  };
}

/** Stretches at item level that no rule knows: equal ones are unchanged, the others changed. */
function diffUnread(left: RustFile, right: RustFile): { api: ApiChange[]; lines: UnreadLines[] } {
  const remaining = new Map<string, UnreadItem[]>();
  for (const item of [...left.unread].reverse()) {
    const shape = unreadShape(item);
    const group = remaining.get(shape);
    if (group === undefined) remaining.set(shape, [item]);
    else group.push(item);
  }
  const lines: UnreadLines[] = [];
  const api: ApiChange[] = [];
  for (const item of right.unread) {
    if (remaining.get(unreadShape(item))?.pop() !== undefined) continue;
    const stretch = linesOf(right, item, "after");
    lines.push(stretch);
    api.push(unreadChange(stretch.from, null, `lines ${stretch.from}-${stretch.to}`));
  }
  const gone = [...remaining.values()].flat().sort((one, other) => one.start - other.start);
  for (const item of gone) {
    const stretch = linesOf(left, item, "before");
    lines.push(stretch);
    api.push(unreadChange(null, stretch.from, `lines ${stretch.from}-${stretch.to} before`));
  }
  return { api, lines };
}

function linesOf(file: RustFile, item: UnreadItem, side: UnreadLines["side"]): UnreadLines {
  return { side, from: file.lineAt(item.start), to: file.lineAt(item.end), reason: "no Rust item known" };
}
