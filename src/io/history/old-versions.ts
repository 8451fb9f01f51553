import type { Git } from "../git.ts";

/** The newest commits that are looked at, and the newest versions of each file. */
const COMMITS = 2000;
const VERSIONS = 20;

/** One record of the raw output: the object before, and the path. */
const RECORD = /:\d{6} \d{6} ([0-9a-f]{40,64}) [0-9a-f]{40,64} M\0([^\0]+)/g;

/**
 * The objects that some files were before their latest changes, the newest first: of the newest 2000 commits at most
 * 20 of each file. None before the first commit.
 *
 * @throws SpecCheckError `git` when Git fails.
 * @see {@link https://git-scm.com/docs/git-diff-tree#_raw_output_format}
 */
export async function readOldVersions(
  git: Git,
  head: string,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const versions = new Map<string, string[]>();
  if ((await git.ask(["rev-parse", "--quiet", "--verify", head])) === null) return versions;
  const options = ["--format=", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff"];
  const output = await git.run(["log", `--max-count=${COMMITS}`, ...options, head, "--"]);
  for (const [, oid = "", path = ""] of output.matchAll(RECORD)) {
    if (!paths.has(path)) continue;
    const known = versions.get(path);
    if (known === undefined) versions.set(path, [oid]);
    else if (known.length < VERSIONS && !known.includes(oid)) known.push(oid);
  }
  return versions;
}
