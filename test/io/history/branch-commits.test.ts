import * as assert from "uvu/assert";
import { branchCommits } from "../../../src/io/history/branch-commits.ts";
import { openGit } from "../../../src/io/open-git.ts";
import { describe } from "../../support/describe.ts";
import { withRepo } from "../../support/temp-repo.ts";

/** A line of commits on `main`, made in one process. */
const line = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `commit refs/heads/main\ncommitter A <a@b> ${1_700_000_000 + at} +0000\ndata <<END\n${at}\nEND\n`,
  ).join("\n");

describe("branchCommits", (test) => {
  const list = async (count: number) => {
    let answer: Awaited<ReturnType<typeof branchCommits>> = { commits: [], missing: null };
    await withRepo(async (repo) => {
      const { status, stderr } = repo.tryGit(["fast-import", "--quiet"], { input: line(count) });
      assert.is(status, 0, stderr);
      const { git } = await openGit(repo.root, repo.env);
      const [head = "", base = ""] = repo.git("rev-parse", "main", `main~${count - 1}`).split("\n");
      answer = await branchCommits(git, head, base);
    });
    return answer;
  };

  test("lists a branch, newest first, without its base", async () => {
    const { commits, missing } = await list(4);
    assert.equal([commits.map(({ subject }) => subject), missing], [["3", "2", "1"], null]);
  });

  test("lists all of a thousand commits, and the newest thousand of more", async () => {
    assert.is((await list(1001)).missing, null);
    const { commits, missing } = await list(1002);
    assert.equal([commits.length, commits[0]?.subject, missing], [1000, "1001", "too-many"]);
  });
});
