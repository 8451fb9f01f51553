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
    if (end === -1) throw unreadableObject(header);
    const { oid, size } = parseCatFileHeader(header);
    const from = end + 1;
    const to = from + size;
    if (to >= output.length) throw unreadableObject(header);
    contents.set(oid, output.subarray(from, to));
    at = to + 1;
  }
  return contents;
}

/** An object that a header announces; `size` in bytes. */
export interface CatFileHeader {
  readonly oid: string;
  readonly size: number;
}

/**
 * Reads one header of `git cat-file --batch`, without its line feed. Throws a {@link SpecCheckError} `object` where it
 * says that the object is missing, or anything else.
 */
export function parseCatFileHeader(header: string): CatFileHeader {
  const [, oid, digits] = /^([0-9a-f]{40,64}) [a-z]+ (\d+)$/.exec(header) ?? [];
  if (oid === undefined) throw unreadableObject(header);
  return { oid, size: Number(digits) };
}

/** The error for a header that announces no object, or one whose content is not there. */
export function unreadableObject(header: string): SpecCheckError {
  const [oid, kind] = header.split(" ");
  const message =
    kind === "missing"
      ? `object ${oid} is named by this commit and missing from the repository`
      : `expected "<oid> <type> <size>" and its content from \`git cat-file --batch\`, received "${header}"`;
  return new SpecCheckError("object", message, {
    help: "Run `git fsck` to see what is missing or damaged.",
  });
}
