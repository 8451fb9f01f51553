import type { FileChange, Tree } from "./change-set.ts";
import { parseRawDiff } from "./parse-raw-diff.ts";

/** A tree as Git lists it. */
export type Listing = Tree;

/**
 * The tree at the right side of a diff against the empty tree, which lists every file as added. Unlike
 * `git ls-files`, such a diff can leave files out that are only announced (`git add -N`), and lists the whole tree
 * from any directory.
 */
export function listingOf(changes: readonly FileChange[]): Listing {
  const oids = new Map<string, string>();
  for (const { path, newOid } of changes) if (newOid !== null) oids.set(path, newOid);
  return {
    has: (path) => oids.has(path),
    paths: () => oids.keys(),
    oid: (path) => oids.get(path) ?? null,
  };
}

/** Look-ups that search the raw output, before it pays to read all of it. */
const SEARCHES = 400;

/**
 * The same from the raw output of such a diff, read as a whole only when it has to be: a commit asks for a few paths
 * of an index that may hold a hundred thousand. Throws SpecCheckError `git` on output that breaks off.
 */
export function listingOfRaw(output: string): Listing {
  assertWhole(output);
  let whole: Listing | null = null;
  let searches = 0;
  const all = () => {
    whole ??= listingOf(parseRawDiff(output));
    return whole;
  };
  const find = (path: string, search: typeof searchAll) => {
    searches += 1;
    return whole === null && searches <= SEARCHES ? search(output, path) : all().oid(path);
  };
  const oid = (path: string) => find(path, searchRaw);
  const pathsEnding = (text: string) => namesEnding(output, text, (name) => find(name, searchAll) !== null);
  return { has: (path) => oid(path) !== null, paths: () => all().paths(), oid, pathsEnding };
}

/** Reads the last record, a header and a name: output that breaks off must not look like fewer files. */
function assertWhole(output: string): void {
  const name = output.lastIndexOf("\0", output.length - 2);
  parseRawDiff(output.slice(name < 0 ? 0 : output.lastIndexOf("\0", name - 1) + 1));
}

/** The names in raw output that end with a text, links and submodules left out. */
function* namesEnding(output: string, text: string, isFile: (name: string) => boolean): Generator<string> {
  const ends = new RegExp(`${text.replace(/[^\w\s]/g, "\\$&")}\0`, "gi");
  for (const { index } of output.matchAll(ends)) {
    const nameAt = output.lastIndexOf("\0", index) + 1;
    const name = output.slice(nameAt, index + text.length);
    if (isFile(name)) yield name;
  }
}

/** What is sorted alike by the bytes of UTF-8, as Git does, and by the units of a string. */
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Object id of one path. The output is sorted by path, so that halving what is left finds it; where a name is not
 * ASCII, all of the output is searched.
 */
function searchRaw(output: string, path: string): string | null {
  if (!ASCII.test(path)) return searchAll(output, path);
  let from = 0;
  let to = output.length;
  while (from < to) {
    const start = recordAt(output, from, from + Math.floor((to - from) / 2));
    const nameAt = output.indexOf("\0", start) + 1;
    const end = output.indexOf("\0", nameAt);
    const name = output.slice(nameAt, end);
    if (nameAt === 0 || end < 0 || !ASCII.test(name)) return searchAll(output, path);
    if (name === path) return parseRawDiff(output.slice(start, end + 1))[0]?.newOid ?? null;
    if (name < path) from = end + 1;
    else to = start;
  }
  return null;
}

/** How a record of a file that was added begins, behind the name before it. */
const RECORD = "\0:000000 ";

/** Where the record begins that holds the character at `middle`, not before `from`. */
function recordAt(output: string, from: number, middle: number): number {
  const before = output.lastIndexOf(RECORD, middle);
  return before < from ? from : before + 1;
}

/** A record is a header and a name, each with a NUL behind it. */
function searchAll(output: string, path: string): string | null {
  const at = output.indexOf(`\0${path}\0`);
  if (at < 0) return null;
  const record = output.slice(output.lastIndexOf("\0", at - 1) + 1, at + path.length + 2);
  return parseRawDiff(record)[0]?.newOid ?? null;
}
