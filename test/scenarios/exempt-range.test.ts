import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";

/** Runs a check that writes nothing and reads its JSON report. */
function judged(repo: TempRepo, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const before = repo.snapshot();
  const { status, stdout, stderr } = repo.specCheck([...args, "--format", "json"], { env });
  assert.equal(repo.snapshot(), before);
  parseBySchema("report", stdout);
  return { status, stderr, report: JSON.parse(stdout) };
}

const changeApi = (repo: TempRepo, trailer = "") => {
  repo.write(SOURCE, RUST.api);
  return repo.commit(`change the API\n\n${trailer}`);
};

const changeMore = (repo: TempRepo, trailer = "") => {
  repo.write(SOURCE, RUST.api.replace("pub fn stop() {}", "pub fn stop(now: bool) {}"));
  return repo.commit(`change more\n\n${trailer}`);
};

describe("spec-check --range", (test) => {
  test("passes over a commit whose trailer exempts it, and names it", () =>
    withModule((repo) => {
      const oid = changeApi(repo, "Spec-Exempt: src/exec.rs: see #12");
      const { status, stderr, report } = judged(repo, ["--range", "HEAD~1..HEAD"]);
      assert.equal([status, stderr, report.verdict], [0, "", "pass"]);
      assert.equal(report.findings[0].exempt, { reason: "see #12", commit: oid });
      assert.is(report.modules[0].specStatus, "exempt");
      const { stdout } = repo.specCheck(["--range", "HEAD~1..HEAD"]);
      assert.match(stdout, `reason  see #12 (${oid.slice(0, 10)})`);
    }));

  for (const path of [SPEC, "src", "src/", "./src/exec.rs", "*", "."]) {
    test(`takes ${path} for the module`, () =>
      withModule((repo) => {
        changeApi(repo, `Spec-Exempt: ${path}: r`);
        assert.is(judged(repo, ["--range", "HEAD~1..HEAD"]).status, 0);
      }));
  }

  test("blocks a later change of the same module without a trailer, in the net change too", () =>
    withModule((repo) => {
      changeApi(repo, "Spec-Exempt: *: r");
      changeMore(repo);
      const { status, report } = judged(repo, ["--range", "HEAD~2..HEAD"]);
      assert.is(status, 1);
      assert.is(report.findings[0].exempt, undefined);
      assert.is(report.modules[0].specStatus, "unchanged");
      const each = judged(repo, ["--range", "HEAD~2..HEAD", "--per-commit"]);
      assert.is(each.status, 1);
      assert.equal(
        each.report.commits.map((commit: { verdict: string }) => commit.verdict),
        ["pass", "block"],
      );
    }));

  test("passes when each of them has one, with --per-commit as well", () =>
    withModule((repo) => {
      changeApi(repo, "Spec-Exempt: *: one");
      repo.write("README.md", "text\n");
      repo.commit("in between");
      changeMore(repo, "Spec-Exempt: *: two");
      assert.is(judged(repo, ["--range", "HEAD~3..HEAD"]).report.findings[0].exempt.reason, "two");
      const { status, report } = judged(repo, ["--range", "HEAD~3..HEAD", "--per-commit"]);
      assert.is(status, 0);
      assert.is(report.findings[0].exempt.reason, "two");
      const { stdout } = repo.specCheck(["--range", "HEAD~3..HEAD", "--per-commit"]);
      assert.match(stdout, "    exempt api-changed-without-spec src/exec.rs: one");
    }));

  test("follows a module that is renamed on the way", () =>
    withModule((repo) => {
      const rest = "fn private() {}\n".repeat(40);
      repo.write(SOURCE, RUST.base + rest);
      repo.commit("more to recognise it by");
      repo.write(SOURCE, RUST.api + rest);
      repo.commit("change the API");
      for (const [from, to] of [
        ["exec", "middle"],
        ["middle", "last"],
      ] as const) {
        repo.git("mv", `src/${from}.rs`, `src/${to}.rs`);
        repo.git("mv", `src/${from}.rs.spec.md`, `src/${to}.rs.spec.md`);
        repo.commit("move");
      }
      repo.write("src/last.rs", RUST.api.replace("pub fn stop() {}", "pub fn stop(now: bool) {}") + rest);
      repo.commit("change more\n\nSpec-Exempt: *: r");
      assert.is(judged(repo, ["--range", "HEAD~4..HEAD"]).status, 1);
      assert.is(judged(repo, ["--range", "HEAD~3..HEAD"]).status, 0);
    }));

  test("does not hold a trailer of one commit for another's", () =>
    withModule((repo) => {
      repo.write("README.md", "text\n");
      repo.commit("other\n\nSpec-Exempt: *: r");
      changeApi(repo);
      assert.is(judged(repo, ["--range", "HEAD~2..HEAD"]).status, 1);
    }));

  test("takes a trailer of a merge for what the merge did itself, and for nothing else", () =>
    withModule((repo) => {
      repo.write("src/other.rs", "pub fn f() {}\n");
      repo.write("src/other.rs.spec.md", "# other\n");
      repo.commit("other");
      repo.git("checkout", "-q", "-b", "topic");
      changeApi(repo);
      repo.git("checkout", "-q", "main");
      repo.write("README.md", "text\n");
      repo.commit("ours");
      repo.git("merge", "-q", "--no-verify", "--no-commit", "topic");
      repo.write("src/other.rs", "pub fn f(a: u8) {}\n");
      repo.commit("merge\n\nSpec-Exempt: *: r");
      const { status, report } = judged(repo, ["--range", "HEAD~1..HEAD"]);
      assert.is(status, 1);
      assert.equal(
        report.findings.map((finding: { path: string; exempt?: { reason: string } }) => [
          finding.path,
          finding.exempt?.reason,
        ]),
        [
          [SOURCE, undefined],
          ["src/other.rs", "r"],
        ],
      );
    }));

  test("exempts a spec that was deleted by the name of its source", () =>
    withModule((repo) => {
      repo.remove(SPEC);
      repo.commit("drop the spec\n\nSpec-Exempt: src/exec.rs: generated");
      const { status, report } = judged(repo, ["--range", "HEAD~1..HEAD"]);
      assert.is(status, 0);
      assert.is(report.findings[0].rule, "spec-orphaned");
    }));

  const useless: readonly (readonly [title: string, message: string, notice: string])[] = [
    ["of another form", "x\n\nSpec-Exempt: because", 'is not "Spec-Exempt: PATH: reason"'],
    ["without a word", "x\n\nSpec-Exempt:", 'is not "Spec-Exempt: PATH: reason"'],
    ["without a reason", "x\n\nSpec-Exempt: *:", "gives no reason, so it exempts nothing"],
    ["of another path", "x\n\nSpec-Exempt: src/exe.rs: r", "names nothing that the commit touches"],
    ["in the middle of a message", "x\n\nSpec-Exempt: *: r\n\nmore", "is not among the trailers"],
    ["in the subject", "Spec-Exempt: *: r", "is not among the trailers"],
  ];
  for (const [title, message, notice] of useless) {
    test(`tells of a trailer ${title}`, () =>
      withModule((repo) => {
        repo.write(SOURCE, RUST.api);
        const oid = repo.commit(message);
        for (const more of [[], ["--per-commit"]]) {
          const { status, stderr } = judged(repo, ["--range", "HEAD~1..HEAD", ...more]);
          assert.is(status, 1);
          assert.match(stderr, `spec-check: commit ${oid.slice(0, 10)} (`);
          assert.match(stderr, notice);
          assert.is(stderr.trim().split("\n").length, 1);
        }
      }));
  }

  test("is silent about trailers where nothing is found", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.commit("x\n\nSpec-Exempt: because");
      for (const more of [[], ["--per-commit"]]) {
        assert.is(judged(repo, ["--range", "HEAD~1..HEAD", ...more]).stderr, "");
      }
    }));

  test("reads trailers the same whatever separators the user has", () =>
    withModule((repo) => {
      changeApi(repo, "Spec-Exempt: *: r");
      repo.git("config", "trailer.separators", "#=");
      assert.is(judged(repo, ["--range", "HEAD~1..HEAD"]).status, 0);
    }));

  test("reads them in a bare clone, and where the history is cut off before the range", () =>
    withModule((repo) => {
      changeApi(repo, "Spec-Exempt: *: r");
      const folder = join(repo.root, "..");
      repo.git("clone", "-q", "--bare", repo.root, join(folder, "bare.git"));
      repo.git("clone", "-q", "--depth=2", `file://${repo.root}`, join(folder, "shallow"));
      for (const name of ["bare.git", "shallow"]) {
        const clone = tempRepo(join(folder, name), repo.env);
        assert.is(clone.specCheck(["--range", "HEAD~1..HEAD"]).status, 0, name);
      }
    }));

  test("does not ask SPEC_EXEMPT", () =>
    withModule((repo) => {
      changeApi(repo);
      const env = { SPEC_EXEMPT: "r" };
      assert.is(judged(repo, ["--range", "HEAD~1..HEAD"], env).status, 1);
      assert.is(judged(repo, ["--range", "HEAD~1..HEAD", "--per-commit"], env).status, 1);
    }));
});

describe("spec-check --since", (test) => {
  test("takes the trailers of commits, and SPEC_EXEMPT for what is staged alone", () =>
    withModule((repo) => {
      changeApi(repo, "Spec-Exempt: *: committed");
      const since = ["--since", "HEAD~1"];
      assert.is(judged(repo, since).status, 0);
      repo.write(SOURCE, RUST.api.replace("pub fn stop() {}", "pub fn stop(now: bool) {}"));
      repo.git("add", "--all");
      assert.is(judged(repo, since).status, 1);
      const { status, report } = judged(repo, since, { SPEC_EXEMPT: "staged" });
      assert.is(status, 0);
      assert.equal(report.findings[0].exempt, { reason: "staged", commit: null });
    }));

  test("does not let SPEC_EXEMPT answer for commits", () =>
    withModule((repo) => {
      changeApi(repo);
      assert.is(judged(repo, ["--since", "HEAD~1"], { SPEC_EXEMPT: "r" }).status, 1);
      repo.write("src/new.rs", "pub fn f() {}\n");
      repo.git("add", "--all");
      const { report } = judged(repo, ["--since", "HEAD~1"], { SPEC_EXEMPT: "r" });
      assert.equal(
        report.findings.map((finding: { rule: string; exempt?: { reason: string } }) => [
          finding.rule,
          finding.exempt?.reason,
        ]),
        [
          ["api-changed-without-spec", undefined],
          ["spec-missing", "r"],
        ],
      );
    }));
});
