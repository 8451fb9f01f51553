import { EXEMPT_TRAILER } from "../../core/exempt/exemption.ts";
import type { Commit } from "../../core/history/commit.ts";
import type { Git } from "../git.ts";
import { readMessages } from "./commits.ts";

const LIKE_A_TRAILER = [
  "--regexp-ignore-case",
  "--basic-regexp",
  `--grep=^${EXEMPT_TRAILER}[[:blank:]]*:`,
] as const;

/**
 * The commits that lead to `head` and to none of `not` and whose message has a line like a `Spec-Exempt` trailer,
 * newest first. Whether Git takes it for one is told by their `exemptions`.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function exemptingCommits(
  git: Git,
  head: string,
  not: readonly string[],
): Promise<readonly Commit[]> {
  const oids = await git.run(["rev-list", "--topo-order", ...LIKE_A_TRAILER, head, "--not", ...not]);
  return readMessages(git, linesOf(oids));
}

/**
 * Which of some commits have such a message: one question for all refs of a push.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function exemptingAmong(git: Git, commits: readonly string[]): Promise<ReadonlySet<string>> {
  if (commits.length === 0) return new Set();
  const input = commits.map((oid) => `${oid}\n`).join("");
  return new Set(
    linesOf(await git.feed(["rev-list", "--no-walk=unsorted", ...LIKE_A_TRAILER, "--stdin"], input)),
  );
}

function linesOf(output: string): readonly string[] {
  return output.split("\n").filter((line) => line !== "");
}
