import type { ApiChange, ApiDiff, UnreadLines } from "../api-change.ts";
import { toApiChanges } from "./api-changes.ts";
import { pairItems } from "./cut/paired-items.ts";
import type { EntryDiff } from "./diff-entries.ts";
import {
  type ComparedEntries,
  comparedEntries,
  expandedEntries,
  hasOwnCalls,
  writtenCalls,
} from "./expanded-entries.ts";
import { lineCounter } from "./lex/scan.ts";
import type { Item, UnreadItem } from "./read/item.ts";
import { conflictLine, type RustFile, readFile } from "./read/read-file.ts";
import { entryOptions, type FileContent, fileEntries } from "./surface/file-entries.ts";
import type { SurfaceOptions } from "./surface-options.ts";
import { isApiUnaffected } from "./unchanged/api-unaffected.ts";
import { type DifferingFiles, differingFiles } from "./unchanged/differing-files.ts";
import { readOwn } from "./unchanged/own-items.ts";
import { sameTokens, unreadShape } from "./unread.ts";
import { type VersionOptions, versionOptions } from "./version-options.ts";

/**
 * Compares the API of two versions of one Rust source; null stands for "no such file". Changes come sorted by path,
 * then kind. Never throws: what cannot be read is in `unread`, and `analysis` says so.
 */
export function diffSources(before: string | null, after: string | null, options: SurfaceOptions): ApiDiff {
  if (before === after) return { analysis: "complete", api: [], unread: [] };
  const conflict = conflicts(before, after);
  if (conflict !== null) return { analysis: "failed", api: [], unread: [conflict] };
  const versions = versionOptions(options);
  const isLong = options.thorough === true || versions.isOpened;
  const short = isLong ? null : diffDiffering(before, after, versions);
  if (short !== null) return short;
  const left = readFile(before ?? "");
  const right = readFile(after ?? "");
  if (left.damage !== null || right.damage !== null) return diffDamaged(left, right);
  const whole = { before: left, after: right, same: NOTHING };
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

const NOTHING: ReadonlySet<Item> = new Set();

/** The same answer from the items where two versions differ; null where they do not tell. */
function diffDiffering(before: string | null, after: string | null, options: VersionOptions): ApiDiff | null {
  const paired = before === null || after === null ? null : pairItems(before, after);
  const own = paired === null ? null : readOwn(paired, () => false);
  if (paired === null || own === null) return null;
  if (isApiUnaffected(paired, own, options.after)) return { analysis: "complete", api: [], unread: [] };
  const files = differingFiles(paired, own);
  if (files === null) return null;
  const { diff } = diffContents(files, options);
  // What a macro makes may stand for a name anywhere in the file.
  if (hasOwnCalls(diff, [files.before, files.after], options)) return null;
  const lines = { before: lineCounter(paired.before.text), after: lineCounter(paired.after.text) };
  const { api, ...doubts } = toldOf(diff, lines);
  return { analysis: "complete", api, unread: [], ...doubts };
}

function diffContents(
  { before, after, same: leave }: DifferingFiles,
  options: VersionOptions,
): ComparedEntries {
  const entriesOf = (file: FileContent, asked: SurfaceOptions) =>
    fileEntries(file, { ...entryOptions(asked), leave, ownCalls: writtenCalls(file) });
  return comparedEntries(entriesOf(before, options.before), entriesOf(after, options.after));
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

function conflicts(before: string | null, after: string | null): UnreadLines | null {
  const line = conflictLine(after ?? "");
  if (line !== null) return { side: "after", from: line, to: line, reason: "merge conflict markers" };
  const earlier = conflictLine(before ?? "");
  return earlier === null
    ? null
    : { side: "before", from: earlier, to: earlier, reason: "merge conflict markers" };
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
