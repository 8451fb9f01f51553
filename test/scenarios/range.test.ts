import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";

/** Runs a check that writes nothing and reads its JSON report. */
function judged(repo: TempRepo, args: readonly string[]) {
  const before = repo.snapshot();
  const outcome = repo.specCheck([...args, "--format", "json"]);
  assert.equal(repo.snapshot(), before);
  return { ...outcome, report: outcome.stdout === "" ? null : JSON.parse(outcome.stdout) };
}

function sources(report: { readonly modules: readonly { readonly source: string }[] }): readonly string[] {
  return report.modules.map(({ source }) => source);
}

/** An API change in one commit and its spec in the next. */
function describeLater(repo: TempRepo): void {
  repo.write(SOURCE, RUST.api);
  repo.commit("change the API");
  repo.write(SPEC, MARKDOWN.said);
  repo.commit("describe it");
}

/** Main and a topic that changed one source each since they parted. */
function part(repo: TempRepo): void {
  repo.git("checkout", "--quiet", "-b", "topic");
  repo.write("src/mine.rs", "pub fn mine() {}\n");
  repo.commit("mine");
  repo.git("checkout", "--quiet", "main");
  repo.write("src/theirs.rs", "pub fn theirs() {}\n");
  repo.commit("theirs");
}

describe("spec-check --range", (test) => {
  test("judges the net change: a spec in a later commit answers", () =>
    withModule((repo) => {
      describeLater(repo);
      const { status, report } = judged(repo, ["--range", "HEAD~2..HEAD"]);
      assert.is(status, 0);
      assert.is(report.mode, "range");
      assert.is(report.base, repo.git("rev-parse", "HEAD~2").trim());
      assert.is(report.head, repo.git("rev-parse", "HEAD").trim());
      assert.is(report.commits, undefined);
      assert.is(judged(repo, ["--range", "HEAD~2..HEAD~1"]).status, 1);
    }));

  test("with --per-commit judges each commit by itself as well", () =>
    withModule((repo) => {
      describeLater(repo);
      const { status, report } = judged(repo, ["--range", "HEAD~2..", "--per-commit"]);
      assert.is(status, 1);
      assert.is(report.verdict, "block");
      assert.is(report.summary.errors, 0);
      assert.equal(
        report.commits.map((commit: { subject: string; verdict: string }) => [
          commit.subject,
          commit.verdict,
        ]),
        [
          ["change the API", "block"],
          ["describe it", "pass"],
        ],
      );
      const { stdout } = repo.specCheck(["--range", "HEAD~2..", "--per-commit"]);
      assert.match(stdout, /error api-changed-without-spec src\/exec\.rs/);
      assert.match(stdout, "Blocked: 1 commit of the range has errors.");
    }));

  test("with three dots begins at the merge base, with two at the other end", () =>
    withModule((repo) => {
      part(repo);
      assert.equal(sources(judged(repo, ["--range", "main...topic"]).report), ["src/mine.rs"]);
      assert.equal(sources(judged(repo, ["--range", "main..topic"]).report), [
        "src/mine.rs",
        "src/theirs.rs",
      ]);
    }));

  test("with three dots of branches merged crosswise answers for what differs from every merge base", () =>
    withModule((repo) => {
      part(repo);
      const [main, topic] = [repo.git("rev-parse", "main").trim(), repo.git("rev-parse", "topic").trim()];
      repo.git("merge", "--quiet", "--no-verify", "-m", "one", topic);
      repo.git("checkout", "--quiet", "topic");
      repo.git("merge", "--quiet", "--no-verify", "-m", "other", main);
      repo.write("src/new.rs", "pub fn new() {}\n");
      repo.commit("new");
      assert.is(repo.git("merge-base", "--all", "main", "topic").trim().split("\n").length, 2);
      assert.equal(sources(judged(repo, ["--range", "main...topic"]).report), ["src/new.rs"]);
    }));

  test("judges a merge commit for what it did itself", () =>
    withModule((repo) => {
      part(repo);
      repo.git("merge", "--quiet", "--no-verify", "--no-commit", "topic");
      repo.write(SOURCE, RUST.api);
      repo.commit("merge with a change of its own");
      const { report } = judged(repo, ["--range", "HEAD~1..HEAD", "--per-commit"]);
      const [, merge] = report.commits;
      assert.is(merge.subject, "merge with a change of its own");
      assert.equal(sources(merge), [SOURCE]);
      assert.is(merge.verdict, "block");
    }));

  test("works in a bare clone, by the configuration of the right end", () =>
    withModule((repo) => {
      repo.write(".specrc.json", '{ "rules": { "api-changed-without-spec": "warn" } }\n');
      describeLater(repo);
      const bare = join(repo.root, "..", "bare.git");
      repo.git("clone", "--quiet", "--bare", repo.root, bare);
      const clone = tempRepo(bare, repo.env);
      const outcome = clone.specCheck(["--range", "HEAD~2..HEAD~1", "--format", "json"]);
      assert.is(outcome.status, 0, outcome.stderr);
      const report = JSON.parse(outcome.stdout);
      assert.is(report.verdict, "warn");
      assert.is(report.findings[0].severity, "warn");
      const only = clone.specCheck(["--range", "HEAD~2..HEAD~1", "--format", "json", "src/exec.rs"]);
      assert.equal(sources(JSON.parse(only.stdout)), [SOURCE]);
    }));

  test("is narrowed by paths", () =>
    withModule((repo) => {
      part(repo);
      assert.equal(sources(judged(repo, ["--range", "main..topic", "src/mine.rs"]).report), ["src/mine.rs"]);
    }));

  test("refuses what is no range, no commit, and no common history", () =>
    withModule((repo) => {
      repo.git("checkout", "--quiet", "--orphan", "other");
      repo.commit("orphan");
      const tree = repo.git("rev-parse", "HEAD^{tree}").trim();
      for (const [range, says] of [
        ["HEAD", "expected a range A..B or A...B"],
        ["nope..HEAD", 'no commit is named "nope"'],
        [`${tree}..HEAD`, "no commit is named"],
        ["main...other", "have no commit in common"],
        [`${"0".repeat(39)}1..HEAD`, "no commit is named"],
      ] as const) {
        const { status, stdout, stderr } = judged(repo, [`--range=${range}`]);
        assert.is(status, 2, range);
        assert.is(stdout, "");
        assert.match(stderr, says);
      }
    }));

  test("says in a shallow clone what is missing instead of taking everything for new", () =>
    withModule((repo) => {
      describeLater(repo);
      const clone = join(repo.root, "..", "shallow");
      repo.git("clone", "--quiet", "--depth=2", `file://${repo.root}`, clone);
      const shallow = tempRepo(clone, repo.env);
      const unknown = shallow.specCheck(["--range", "HEAD~2..HEAD"]);
      assert.is(unknown.status, 2);
      assert.match(unknown.stderr, "fetch-depth: 0");
      const root = shallow.git("hash-object", "-t", "tree", "/dev/null").trim();
      const orphan = shallow.git("commit-tree", "-m", "empty", root).trim();
      const cut = shallow.specCheck(["--range", `${orphan}..HEAD`, "--per-commit"]);
      assert.is(cut.status, 2);
      assert.match(cut.stderr, "this clone is shallow and ends at commit");
      assert.is(shallow.specCheck(["--range", "HEAD~1..HEAD"]).status, 0);
    }));
});

describe("spec-check --since", (test) => {
  test("judges the branch with what is staged", () =>
    withModule((repo) => {
      part(repo);
      repo.git("checkout", "--quiet", "topic");
      repo.write(SOURCE, RUST.api);
      repo.git("add", SOURCE);
      const { status, report } = judged(repo, ["--since", "main"]);
      assert.is(status, 1);
      assert.is(report.mode, "since");
      assert.is(report.head, "index");
      assert.is(report.base, repo.git("merge-base", "main", "topic").trim());
      assert.equal(sources(report), [SOURCE, "src/mine.rs"]);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", SPEC);
      assert.is(judged(repo, ["--since", "main"]).status, 0);
    }));

  test("needs a work tree and a commit", () =>
    withModule((repo) => {
      assert.is(judged(repo, ["--since", "nope"]).status, 2);
      assert.match(repo.specCheck(["--since", "HEAD"], { cwd: ".git" }).stderr, "needs a work tree");
    }));
});
