import * as assert from "uvu/assert";
import { readSpecHistories } from "../../../src/io/history/spec-histories.ts";
import { openGit } from "../../../src/io/open-git.ts";
import { describe } from "../../support/describe.ts";
import { type TempRepo, withRepo } from "../../support/temp-repo.ts";

const SPEC = "src/a.rs.spec.md";

function specWith(...debts: readonly string[]): string {
  const lines = debts.map((debt) => `    - ${debt}\n`).join("");
  return `# a\n\n---\ntech_debt:\n  severity: low\n  highest_priority_items:\n${lines}`;
}

function commitSpec({ write, commit }: TempRepo, ...debts: readonly string[]): void {
  write(SPEC, specWith(...debts));
  commit();
}

/** How many items each version of the spec has, newest first. */
async function countsOf({ root, env, git }: TempRepo): Promise<readonly number[]> {
  const opened = await openGit(root, env);
  const head = git("rev-parse", "HEAD").trim();
  const search = { head, specs: [SPEC], maxFileSize: 1_000_000, footerKeys: ["tech_debt"] };
  const { versions, isCutOff } = (await readSpecHistories(opened.git, search))(SPEC);
  assert.not.ok(isCutOff);
  return versions.map(({ items }) => items.size);
}

describe("readSpecHistories", (test) => {
  test("reads a history that is one line, commits that leave the spec alone passed over", () =>
    withRepo(async (repo) => {
      commitSpec(repo, "one");
      repo.write("other", "other\n");
      repo.commit();
      commitSpec(repo, "one", "two");
      assert.equal(await countsOf(repo), [2, 1]);
    }));

  test("reads a history with a merge, which itself is passed over", () =>
    withRepo(async (repo) => {
      commitSpec(repo, "one");
      repo.git("checkout", "-q", "-b", "side");
      commitSpec(repo, "one", "two");
      repo.git("checkout", "-q", "-");
      repo.write("other", "other\n");
      repo.commit();
      repo.git("merge", "-q", "--no-edit", "side");
      assert.equal(await countsOf(repo), [2, 1]);
    }));
});
