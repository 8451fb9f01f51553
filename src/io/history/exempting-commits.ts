import { EXEMPT_TRAILER } from "../../core/exempt/exemption.ts";
import type { Commit } from "../../core/history/commit.ts";
import type { Git } from "../git.ts";
import { readMessages } from "./commits.ts";

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
  const oids = await git.run([
    "rev-list",
    "--topo-order",
    "--regexp-ignore-case",
    "--basic-regexp",
    `--grep=^${EXEMPT_TRAILER}[[:blank:]]*:`,
    head,
    "--not",
    ...not,
  ]);
  return readMessages(
    git,
    oids.split("\n").filter((line) => line !== ""),
  );
}
