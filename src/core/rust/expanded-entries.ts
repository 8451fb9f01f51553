import { diffEntries, type EntryDiff } from "./diff-entries.ts";
import { lastName } from "./name/last-name.ts";
import type { Item, MacroCallItem } from "./read/item.ts";
import type { Entry } from "./surface/entry.ts";
import { entryOptions, type FileContent, fileEntries } from "./surface/file-entries.ts";
import { MacroExpander } from "./surface/macros/expand/macro-expander.ts";
import { OwnMacros } from "./surface/macros/expand/own-macros.ts";
import { macroNames, readDefinitions } from "./surface/macros/expand/read-definitions.ts";
import { moduleTree, type OwnCalls } from "./surface/module-tree.ts";
import type { SurfaceOptions } from "./surface-options.ts";
import type { VersionOptions } from "./version-options.ts";

/** Calls that appear only when others are expanded are looked at so many times. */
const MAX_ROUNDS = 3;

/** Two versions of a file. */
export type Versions = readonly [before: FileContent, after: FileContent];

/** Whether the difference of two versions of a file tells of calls whose macro the file, or its crate, declares. */
export function hasOwnCalls(diff: EntryDiff, versions: Versions, options: VersionOptions): boolean {
  const calls = callsOf(diff).flat();
  if (calls.length === 0) return false;
  const own = versions.map(({ content }) => macroNames(content));
  const inCrate = [options.before, options.after].flatMap(({ reach }) => reach?.macros ?? []);
  return calls.some((call) => {
    const name = lastName(call.path);
    return own.some((names) => names.has(name)) || inCrate.some((macros) => macros(name).length > 0);
  });
}

/** How a file is read at first: all calls stay calls, and those of its own macros are told. */
export function writtenCalls({ content }: FileContent): OwnCalls {
  return { macros: null, told: macroNames(content) };
}

/** The entries of two versions of a file, and how they differ. */
export interface ComparedEntries {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly diff: EntryDiff;
}

/** How calls are read as what they make. */
export interface ExpansionOptions {
  /** Items whose entries are not asked for. */
  readonly leave: ReadonlySet<Item>;
  /** Whether it was foreseen that calls make these items. */
  readonly foresees: (made: readonly Item[]) => boolean;
}

/**
 * Two versions of a file of which `written` is known, with the calls of the file's own macros that differ read as the
 * items which they make. `written` itself where there is no such call, or none that is certain to make items on both
 * sides.
 */
export function expandedEntries(
  written: ComparedEntries,
  versions: Versions,
  options: VersionOptions,
): ComparedEntries {
  if (!hasOwnCalls(written.diff, versions, options)) return written;
  const all = { leave: new Set<Item>(), foresees: () => true };
  return foreseenEntries(written, versions, { ...options, ...all }) ?? written;
}

/** The same where there are such calls and only part of the file is compared; null where one makes what was not foreseen. */
export function foreseenEntries(
  written: ComparedEntries,
  [before, after]: Versions,
  { leave, foresees, ...options }: VersionOptions & ExpansionOptions,
): ComparedEntries | null {
  const left = new ExpandedVersion(before, { options: options.before, leave });
  const right = new ExpandedVersion(after, { options: options.after, leave });
  let known = written;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const [gone, come] = callsOf(known.diff);
    const unsure = new Set([...left.unsure(gone), ...right.unsure(come)]);
    const isMore = [left.want(gone, unsure), right.want(come, unsure)].includes(true);
    if (!isMore) return known;
    if (!foresees([...left.made(), ...right.made()])) return null;
    known = comparedEntries(left.entries(), right.entries());
  }
  return known;
}

/** Compares the entries of two versions. */
export function comparedEntries(before: readonly Entry[], after: readonly Entry[]): ComparedEntries {
  return { before, after, diff: diffEntries(before, after) };
}

/** The calls in entries that differ, those before and those after. */
function callsOf({
  removed,
  added,
  changed,
}: EntryDiff): readonly [readonly MacroCallItem[], readonly MacroCallItem[]] {
  const callsIn = (entries: readonly Entry[]) => entries.flatMap(({ calls }) => calls ?? []);
  return [
    callsIn([...removed, ...changed.map((pair) => pair.before)]),
    callsIn([...added, ...changed.map((pair) => pair.after)]),
  ];
}

/** A version of a file with some calls expanded. */
class ExpandedVersion {
  readonly #file: FileContent;
  readonly #options: SurfaceOptions;
  readonly #leave: ReadonlySet<Item>;
  readonly #expander: MacroExpander;
  readonly #wanted = new Map<number, MacroCallItem>();

  constructor(
    file: FileContent,
    { options, leave }: { readonly options: SurfaceOptions; readonly leave: ReadonlySet<Item> },
  ) {
    this.#file = file;
    this.#options = options;
    this.#leave = leave;
    const definitions = readDefinitions(moduleTree(file.content, null));
    this.#expander = new MacroExpander(definitions, options.reach?.macros);
  }

  /** Names of the macros with a call of which it is not certain what it makes. */
  unsure(calls: readonly MacroCallItem[]): readonly string[] {
    return calls.filter((call) => this.#expander.items(call) === null).map(({ path }) => lastName(path));
  }

  /** Has calls expanded from now on, but for those of macros that are not certain; false where all are already. */
  want(calls: readonly MacroCallItem[], unsure: ReadonlySet<string>): boolean {
    const found = calls.filter((call) => !unsure.has(lastName(call.path)) && !this.#wanted.has(call.start));
    for (const call of found) this.#wanted.set(call.start, call);
    return found.length > 0;
  }

  entries(): readonly Entry[] {
    const { told } = writtenCalls(this.#file);
    const ownCalls = { macros: new OwnMacros(this.#expander, this.#wanted), told };
    return fileEntries(this.#file, { ...entryOptions(this.#options), leave: this.#leave, ownCalls });
  }

  /** What the calls make that are expanded. */
  made(): readonly Item[] {
    const calls = [...this.#wanted.values()];
    return calls.flatMap((call) => (this.#expander.items(call) ?? []).flatMap(({ items }) => items));
  }
}
