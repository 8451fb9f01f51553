import { execFileSync } from "node:child_process";
import { parseCatFile } from "../../../src/io/parse-cat-file.ts";

/** The content of a Rust file before and after a commit. */
export interface EditedSource {
  readonly ids: readonly [before: string, after: string];
  readonly before: string;
  readonly after: string;
}

/** Pairs whose contents are in memory at a time. */
const BATCH = 300;

const RECORD = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [MR]/;

/** Some of the edits that the Rust files of a repository had, merges left out; each pair of contents once. */
export function* editedSources(
  repository: string,
  { every, from }: { readonly every: number; readonly from: number },
): Generator<EditedSource> {
  const git = (args: readonly string[], input = "") =>
    execFileSync("git", ["-C", repository, ...args], { input, maxBuffer: 2 ** 31 - 1 });
  const log = git([
    "log",
    "--no-merges",
    "--raw",
    "--no-abbrev",
    "-z",
    "-M",
    "--format=",
    "HEAD",
    "--",
    "*.rs",
  ]);
  const pairs = new Map<string, readonly [string, string]>();
  for (const field of log.toString("utf8").split("\0")) {
    const [, before = "", after = ""] = RECORD.exec(field.trim()) ?? [];
    if (before !== after) pairs.set(`${before} ${after}`, [before, after]);
  }
  const wanted = [...pairs.values()].filter((_, at) => at >= from && (at - from) % every === 0);
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH);
    const oids = [...new Set(batch.flat())];
    const contents = parseCatFile(git(["cat-file", "--batch"], `${oids.join("\n")}\n`));
    const textOf = (oid: string) => contents.get(oid)?.toString("utf8") ?? "";
    for (const [before, after] of batch) {
      yield { ids: [before, after], before: textOf(before), after: textOf(after) };
    }
  }
}
