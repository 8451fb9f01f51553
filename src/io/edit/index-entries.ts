import { SpecCheckError } from "../../core/errors.ts";
import type { Git } from "../git.ts";

/** One file of the index. */
export interface IndexEntry {
  /** Such as `100644`. */
  readonly mode: string;
  readonly oid: string;
  /** Whether Git looks away from its file on disk: outside of a sparse checkout, or as `update-index` was told. */
  readonly isSkipped: boolean;
  /** Whether Git takes its file on disk to be unchanged, without a look. */
  readonly isAssumed: boolean;
}

/** One record of `git ls-files --stage -v -z`: tag, mode, object id, stage, a tab and the path. */
const RECORD = /^([A-Za-z?]) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-3])\t([\s\S]+)$/;

/**
 * The entries of some files in the index, by path; those that it does not have are left out.
 *
 * @throws SpecCheckError `git` on unmerged paths and when Git fails.
 * @see {@link https://git-scm.com/docs/git-ls-files#_output}
 */
export async function readIndexEntries(
  git: Git,
  paths: readonly string[],
): Promise<ReadonlyMap<string, IndexEntry>> {
  const entries = new Map<string, IndexEntry>();
  if (paths.length === 0) return entries;
  const specs = paths.map((path) => `:(top,literal)${path}`);
  const output = await git.run(["ls-files", "--stage", "-v", "--full-name", "-z", "--", ...specs]);
  for (const record of output.split("\0")) {
    if (record === "") continue;
    const [, tag = "", mode = "", oid = "", stage, path = ""] = RECORD.exec(record) ?? [];
    if (stage !== "0") {
      throw new SpecCheckError("git", `cannot edit ${path}: it has unresolved conflicts`, {
        help: "Resolve the conflicts, `git add` the file, then try again.",
      });
    }
    entries.set(path, { mode, oid, isSkipped: /s/i.test(tag), isAssumed: /[a-z]/.test(tag) });
  }
  return entries;
}
