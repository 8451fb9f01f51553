import type { FileChange } from "./change-set.ts";
import { SpecCheckError } from "./errors.ts";

/** One record of raw output: modes, object ids, status letter with its score, then one path, or two for a rename. */
const HEADER = /^:[0-7]{6} [0-7]{6} (?:[0-9a-f]{40} [0-9a-f]{40}|[0-9a-f]{64} [0-9a-f]{64}) [A-Z][0-9]*$/;
/** Where things stand in it. */
const OLD_MODE = 1;
const NEW_MODE = 8;
const OLD_OID = 15;
const ZERO = /^0+$/;
const OID = /^[0-9a-f]{40,64}$/;
const NAMED = 10;

/**
 * Reads what `git diff-index`, `git diff-tree` and their kin print with `--raw -z --no-abbrev`, `<NUL>` for a NUL byte:
 *
 *     :100644 100644 5be4a4a… 0cfbf08… M<NUL>src/exec.rs<NUL>
 *     :100644 100644 bcd1234… 1234567… R86<NUL>src/old.rs<NUL>src/new.rs<NUL>
 *     :000000 100644 0000000… 3b18e51… A<NUL>src/exec.rs.spec.md<NUL>
 *
 * Only regular files have content here. A symbolic link or submodule counts as no file, so a file that becomes a link
 * is a deletion, and a change between two such entries is none. Order is Git's. Throws a {@link SpecCheckError} `git`
 * on unmerged paths and on anything that is not this format.
 *
 * @see {@link https://git-scm.com/docs/git-diff-index#_raw_output_format}
 */
export function parseRawDiff(output: string): readonly FileChange[] {
  const fields = fieldsOf(output);
  const { changes, next } = readRecords(fields, 0);
  if (next < fields.length) throw malformed(fields[next] ?? "");
  return changes;
}

/**
 * Reads what `git diff-tree --stdin --always` prints with the same options: the same records for each line of its
 * input, behind the id of the commit that the line began with. Fails like the above.
 */
export function parseRawDiffs(output: string): readonly (readonly FileChange[])[] {
  const fields = output === "" ? [] : fieldsOf(output);
  const diffs: (readonly FileChange[])[] = [];
  for (let at = 0; at < fields.length; ) {
    if (!OID.test(fields[at] ?? "")) throw malformed(fields[at] ?? "");
    const { changes, next } = readRecords(fields, at + 1);
    diffs.push(changes);
    at = next;
  }
  return diffs;
}

function fieldsOf(output: string): readonly string[] {
  const fields = output.split("\0");
  if (fields.pop() !== "") throw malformed(output);
  return fields;
}

/** The records from a field on, up to the first field that is none. */
function readRecords(
  fields: readonly string[],
  from: number,
): { readonly changes: readonly FileChange[]; readonly next: number } {
  const changes: FileChange[] = [];
  const unmerged = new Set<string>();
  let at = from;
  while (at < fields.length) {
    const header = fields[at] ?? "";
    if (!header.startsWith(":")) break;
    if (!HEADER.test(header)) throw malformed(header);
    const width = header.indexOf(" ", OLD_OID) - OLD_OID;
    const newAt = OLD_OID + width + 1;
    const letter = header.charAt(newAt + width + 1);
    const paired = letter === "R" || letter === "C";
    const first = fields[at + 1];
    const path = paired ? fields[at + 2] : first;
    if (first === undefined || path === undefined) throw malformed(header);
    const oldOid = fileOid(header, OLD_MODE, header.slice(OLD_OID, newAt - 1));
    const newOid = fileOid(header, NEW_MODE, header.slice(newAt, newAt + width));
    if (letter === "U") unmerged.add(path);
    else {
      const change = changeOf(letter, first, { path, oldOid, newOid });
      if (change !== null) changes.push(change);
    }
    at += paired ? 3 : 2;
  }
  if (unmerged.size > 0) throw unresolved([...unmerged].sort());
  return { changes, next: at };
}

/** None between two entries that are no regular files. */
function changeOf(
  letter: string,
  oldPath: string,
  { path, oldOid, newOid }: Pick<FileChange, "path" | "oldOid" | "newOid">,
): FileChange | null {
  if (newOid === null) {
    return oldOid === null ? null : { status: "deleted", path: oldPath, oldPath: null, oldOid, newOid };
  }
  if (oldOid === null || letter === "C") {
    return { status: "added", path, oldPath: null, oldOid: null, newOid };
  }
  return letter === "R"
    ? { status: "renamed", path, oldPath, oldOid, newOid }
    : { status: "modified", path, oldPath: null, oldOid, newOid };
}

/** The id where the side is a regular file; 120000 is a symbolic link, 160000 a submodule, 000000 nothing. */
function fileOid(header: string, mode: number, oid: string): string | null {
  if (!header.startsWith("100", mode)) return null;
  return oid.startsWith("000000") && ZERO.test(oid) ? null : oid;
}

function malformed(received: string): SpecCheckError {
  return new SpecCheckError(
    "git",
    `expected Git's raw diff format, received ${JSON.stringify(received.slice(0, 120))}`,
  );
}

function unresolved(paths: readonly string[]): SpecCheckError {
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "";
  const named = paths.slice(0, NAMED).join(", ");
  return new SpecCheckError("git", `the index has unmerged paths: ${named}${more}`, {
    help: "Resolve the conflicts, `git add` the files, then try again.",
  });
}
