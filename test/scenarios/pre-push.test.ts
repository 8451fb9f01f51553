import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import type { Outcome, TempRepo } from "../support/temp-repo.ts";

/** A module whose first commit a remote already has. */
async function withRemote(use: (repo: TempRepo, remote: string) => void): Promise<void> {
  await withModule((repo) => {
    const remote = join(repo.root, "..", "remote.git");
    repo.git("init", "--quiet", "--bare", remote);
    repo.git("remote", "add", "origin", remote);
    repo.git("push", "--quiet", "--no-verify", "origin", "main");
    use(repo, remote);
  });
}

function push(repo: TempRepo, ...args: string[]): Outcome {
  const outcome = repo.tryGit(["push", "--quiet", ...args]);
  assert.is(outcome.status, 0, outcome.stderr);
  return outcome;
}

function changeApi(repo: TempRepo): void {
  repo.write(SOURCE, RUST.api);
  repo.commit("change the API");
}

/** What `--format json` says of a push that is described on standard input. */
function pushed(repo: TempRepo, lines: readonly string[], args: readonly string[] = ["origin", "url"]) {
  const before = repo.snapshot();
  const outcome = repo.specCheck(["--pre-push", ...args, "--format", "json"], {
    input: lines.map((line) => `${line}\n`).join(""),
  });
  assert.equal(repo.snapshot(), before);
  return { ...outcome, report: outcome.stdout === "" ? null : JSON.parse(outcome.stdout) };
}

const ZERO = "0".repeat(40);

describe("git push", (test) => {
  test("is told of an API change without its spec, and goes through", () =>
    withRemote((repo) => {
      changeApi(repo);
      const { stdout } = push(repo, "origin", "main");
      assert.match(stdout, "api-changed-without-spec");
      assert.match(stdout, "1 commit of this push changes an API:");
      assert.match(stdout, /[0-9a-f]{10} change the API \(src\/exec\.rs: spec not changed\)/);
    }));

  test("is stopped where push.block says so", () =>
    withRemote((repo) => {
      repo.write(".specrc.json", '{ "push": { "block": true } }\n');
      changeApi(repo);
      const before = repo.git("ls-remote", "origin");
      const { status, stdout } = repo.tryGit(["push", "--quiet", "origin", "main"]);
      assert.is(status, 1);
      assert.match(stdout, "To skip this check once: SPEC_CHECK=0 git push");
      assert.is(repo.git("ls-remote", "origin"), before);
    }));

  test("is judged by its net change: a spec in a later commit answers", () =>
    withRemote((repo) => {
      changeApi(repo);
      repo.write(SPEC, MARKDOWN.said);
      const head = repo.commit("describe it").trim();
      const { status, report } = pushed(repo, [
        `refs/heads/main ${head} refs/heads/main ${repo.git("rev-parse", "origin/main").trim()}`,
      ]);
      assert.is(status, 0);
      assert.is(report.mode, "pre-push");
      assert.is(report.verdict, "pass");
      assert.is(report.modules[0].specStatus, "updated");
      assert.equal(
        report.commits.map((commit: { subject: string; verdict: string }) => [
          commit.subject,
          commit.verdict,
        ]),
        [["change the API", "block"]],
      );
    }));

  test("of a new branch is judged from where it leaves what the remote has", () =>
    withRemote((repo) => {
      repo.git("checkout", "--quiet", "-b", "topic");
      changeApi(repo);
      const head = repo.git("rev-parse", "HEAD").trim();
      const { report } = pushed(repo, [`refs/heads/topic ${head} refs/heads/topic ${ZERO}`]);
      assert.is(report.base, repo.git("rev-parse", "origin/main").trim());
      assert.is(report.summary.errors, 1);
      assert.is(report.verdict, "warn");
    }));

  test("of a branch with the remote's main merged in is judged for its own part", () =>
    withRemote((repo) => {
      repo.git("checkout", "--quiet", "-b", "topic");
      repo.write("src/other.rs", "pub fn mine() {}\n");
      repo.commit("mine");
      repo.git("checkout", "--quiet", "main");
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.commit("theirs");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      repo.git("checkout", "--quiet", "topic");
      repo.git("merge", "--quiet", "--no-verify", "-m", "merge", "main");
      const head = repo.git("rev-parse", "HEAD").trim();
      const { report } = pushed(repo, [`refs/heads/topic ${head} refs/heads/topic ${ZERO}`]);
      assert.equal(
        report.modules.map((module: { source: string }) => module.source),
        ["src/other.rs"],
      );
    }));

  test("of several refs answers for each, of a first commit from nothing", () =>
    withModule((repo) => {
      const head = repo.git("rev-parse", "HEAD").trim();
      const lines = [
        `refs/heads/main ${head} refs/heads/main ${ZERO}`,
        `refs/heads/main ${head} refs/heads/copy ${ZERO}`,
      ];
      const { report } = pushed(repo, lines);
      assert.is(report.base, null);
      assert.is(report.modules.length, 1);
      assert.is(report.modules[0].status, "added");
    }));

  test("of deletions, of nothing new and of no ref at all is silent about modules", () =>
    withRemote((repo) => {
      const head = repo.git("rev-parse", "HEAD").trim();
      for (const lines of [
        [],
        [`(delete) ${ZERO} refs/heads/x ${head}`],
        [`refs/heads/main ${head} refs/heads/x ${ZERO}`],
      ]) {
        const { status, report } = pushed(repo, lines);
        assert.is(status, 0);
        assert.is(report.summary.modules, 0);
      }
    }));

  test("over commits that this clone does not know is judged from what it knows", () =>
    withRemote((repo) => {
      changeApi(repo);
      const head = repo.git("rev-parse", "HEAD").trim();
      const { report } = pushed(repo, [`refs/heads/main ${head} refs/heads/main ${"a".repeat(40)}`]);
      assert.is(report.summary.errors, 1);
    }));

  test("ends with status 2 for input that Git does not write", () =>
    withRemote((repo) => {
      const { status, stderr } = pushed(repo, ["nonsense"]);
      assert.is(status, 2);
      assert.match(stderr, "on standard input");
    }));
});
