import { SpecCheckError } from "../core/errors.ts";

const LINE_FEED = 0x0a;

/**
 * Takes the output of `git cat-file --batch` apart into contents by object id:
 *
 *     ce013625030ba8dba906f756967f9e9ca394464a blob 6
 *     hello
 *
 *     0123456789012345678901234567890123456789 missing
 *
 * Contents are bytes, counted by the header, so they may hold anything. Throws a {@link SpecCheckError} `object`
 * when one is missing or the output ends early.
 */
export function parseCatFile(output: Buffer): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(LINE_FEED, at);
    const header = output.toString("latin1", at, end === -1 ? output.length : end);
    const [oid, kind, digits] = header.split(" ");
    const from = end + 1;
    const to = from + Number(digits);
    if (oid === undefined || digits === undefined || end === -1 || !(to < output.length)) {
      throw unreadable(header, kind);
    }
    contents.set(oid, output.subarray(from, to));
    at = to + 1;
  }
  return contents;
}

function unreadable(header: string, kind: string | undefined): SpecCheckError {
  const message =
    kind === "missing"
      ? `object ${header.split(" ")[0]} is named by this commit and missing from the repository`
      : `expected "<oid> <type> <size>" and its content from \`git cat-file --batch\`, received "${header}"`;
  return new SpecCheckError("object", message, {
    help: "Run `git fsck` to see what is missing or damaged.",
  });
}
