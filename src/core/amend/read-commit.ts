import { SpecCheckError } from "../errors.ts";

/** A commit as its object has it. */
export interface CommitHeader {
  readonly parents: readonly string[];
  /** In Git's raw format: seconds since 1970 and the zone. */
  readonly authorDate: string;
  /** First line of the message. */
  readonly subject: string;
}

/**
 * Reads a commit object:
 *
 *     tree 7a9c…
 *     parent 1f2e…
 *     author Ada <ada@example.org> 1700000000 +0100
 *     committer …
 *
 *     Subject
 *
 * @throws SpecCheckError `object` for anything else.
 */
export function readCommit(text: string): CommitHeader {
  const end = text.indexOf("\n\n");
  const lines = (end === -1 ? text : text.slice(0, end)).split("\n");
  const values = (key: string) =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  const authorDate = /> (\d+ [+-]\d+)$/.exec(values("author")[0] ?? "")?.[1];
  if (!text.startsWith("tree ") || authorDate === undefined) {
    throw new SpecCheckError("object", `expected a commit, received ${JSON.stringify(text.slice(0, 80))}`, {
      help: "Run `git fsck` to see what is damaged.",
    });
  }
  const message = end === -1 ? "" : text.slice(end + 2).replace(/^\n+/, "");
  return { parents: values("parent"), authorDate, subject: message.split("\n", 1)[0] ?? "" };
}
