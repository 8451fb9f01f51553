import { rmSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { checkStaged, RUST, SOURCE, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const CONFIG = ".specrc.json";

/** A commit of other files alone, in a repository with these settings. */
function withPicture(settings: unknown, use: (repo: TempRepo) => void) {
  return withModule((repo) => {
    if (settings !== null) repo.write(CONFIG, JSON.stringify(settings));
    repo.write("page.ts", "one\n");
    repo.write("tools/run", "one\n");
    repo.write("docs/specs.md", "[page](../page.ts)\n");
    repo.commit("settings");
    repo.write("page.ts", "two\n");
    repo.write("tools/run", "two\n");
    repo.git("add", "--all");
    use(repo);
  });
}

describe("a commit that touches nothing that counts", (test) => {
  test("passes, in text and as data", () =>
    withPicture(null, (repo) => {
      assert.match(checkStaged(repo).stdout, "no Rust module touched");
      const report = JSON.parse(checkStaged(repo, ["--format", "json"]).stdout);
      assert.is(report.base, repo.git("rev-parse", "HEAD").trim());
      assert.equal([report.modules, report.findings], [[], []]);
      repo.write("sub/a.ts", "");
      assert.match(checkStaged(repo, [], { cwd: "sub" }).stdout, "no Rust module touched");
    }));

  test("is judged where settings make a source of it, staged alone or not", () =>
    withPicture({ sources: ["**/*.rs", "tools/*"] }, (repo) => {
      assert.is(JSON.parse(checkStaged(repo, ["--format", "json"]).stdout).modules.length, 1);
      rmSync(join(repo.root, CONFIG));
      assert.is(JSON.parse(checkStaged(repo, ["--format", "json"]).stdout).modules.length, 1);
    }));

  test("hears of wrong settings all the same", () =>
    withPicture({ rules: { "no-such-rule": "error" } }, (repo) => {
      const { status, stderr } = checkStaged(repo);
      assert.is(status, 2);
      assert.match(stderr, "no-such-rule");
    }));

  test("hears that settings have unstaged changes", () =>
    withPicture({ require: "touch" }, (repo) => {
      repo.write(CONFIG, JSON.stringify({ require: "mention" }));
      assert.match(checkStaged(repo).stderr, "unstaged changes");
    }));

  test("is judged where it takes away what the index links", () =>
    withPicture({ index: { path: "docs/specs.md" }, rules: { "index-link-broken": "error" } }, (repo) => {
      repo.git("rm", "-qf", "page.ts");
      assert.match(checkStaged(repo).stdout, "index-link-broken");
    }));

  test("is judged in a merge", () =>
    withPicture(null, (repo) => {
      repo.git("commit", "-qm", "two");
      repo.git("checkout", "-qb", "side", "HEAD~1");
      repo.write(SOURCE, RUST.api);
      repo.commit("api");
      repo.git("checkout", "-q", "main");
      repo.git("merge", "-q", "--no-commit", "--no-ff", "side");
      repo.git("checkout", "-q", "HEAD", "--", SOURCE);
      assert.is(checkStaged(repo).status, 0);
    }));
});
