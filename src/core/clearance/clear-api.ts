import type { ApiChange } from "../api-change.ts";
import { containerPath } from "../item-path.ts";
import type { CommitName } from "../report.ts";
import { implementor, itemWord } from "./item-words.ts";
import type { SpecEdit } from "./spec-edit.ts";

/** Which of a module's API changes earlier edits of its spec were about. */
export interface Clearance {
  /** Each commit once, newest first. */
  readonly clearedBy: readonly CommitName[];
  /** The changes that none was about, in their order. */
  readonly uncleared: readonly ApiChange[];
}

/**
 * Looks for an edit of the spec that was about each API change; the newest counts. What came or went together with its
 * container or, as an impl, with its type is described by that.
 *
 * @param edits of the module's spec, newest first.
 */
export function clearApi(api: readonly ApiChange[], edits: readonly SpecEdit[]): Clearance {
  const found = new Map<ApiChange, CommitName>();
  for (const change of api) {
    const edit = editAbout(change, edits);
    if (edit !== undefined) found.set(change, edit.commit);
  }
  const containers = new Set([...found.keys()].flatMap((change) => keysOf(change, [change.path])));
  const uncleared = api.filter(
    (change) => !found.has(change) && !containersOf(change).some((key) => containers.has(key)),
  );
  const oids = new Set([...found.values()].map(({ oid }) => oid));
  return { clearedBy: edits.map(({ commit }) => commit).filter(({ oid }) => oids.has(oid)), uncleared };
}

/**
 * The rule about words. An item that is there is described where an added line has its name and the spec has not lost
 * that again. One that is gone is, where a removed line has its name, or where the spec has it nowhere any more.
 */
function editAbout(change: ApiChange, edits: readonly SpecEdit[]): SpecEdit | undefined {
  const word = itemWord(change);
  const [newest] = edits;
  if (word === null || newest === undefined) return undefined;
  const isNamed = newest.left.has(word);
  if (change.line !== null) return isNamed ? edits.find(({ added }) => added.has(word)) : undefined;
  return edits.find(({ removed }) => removed.has(word)) ?? (isNamed ? undefined : newest);
}

/** Whether an item comes to the module or goes from it; null for one that only changes. */
function wayOf({ change, line }: ApiChange): "comes" | "goes" | null {
  return change === "changed" ? null : line === null ? "goes" : "comes";
}

function keysOf(change: ApiChange, paths: readonly string[]): readonly string[] {
  const way = wayOf(change);
  return way === null ? [] : paths.map((path) => `${way} ${path}`);
}

function containersOf(change: ApiChange): readonly string[] {
  const type = implementor(change);
  const paths = type === null ? [] : [type];
  for (let path = containerPath(change.path); path !== null; path = containerPath(path)) paths.push(path);
  return keysOf(change, paths);
}
