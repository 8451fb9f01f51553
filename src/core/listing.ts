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
const SEARCHES = 100;

/**
 * The same from the raw output of such a diff, read as a whole only when it has to be: a commit asks for a few paths
 * of an index that may hold a hundred thousand.
 */
export function listingOfRaw(output: string): Listing {
  let whole: Listing | null = null;
  let searches = 0;
  const all = () => {
    whole ??= listingOf(parseRawDiff(output));
    return whole;
  };
  const oid = (path: string) => {
    searches += 1;
    return whole === null && searches <= SEARCHES ? searchRaw(output, path) : all().oid(path);
  };
  return { has: (path) => oid(path) !== null, paths: () => all().paths(), oid };
}

/** Object id of one path: its record is the text from the colon before it to the NUL behind it. */
function searchRaw(output: string, path: string): string | null {
  const at = output.indexOf(`\0${path}\0`);
  if (at < 0) return null;
  const record = output.slice(output.lastIndexOf(":", at), at + path.length + 2);
  return parseRawDiff(record)[0]?.newOid ?? null;
}
