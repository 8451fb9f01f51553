import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";

function replayed(repo: TempRepo, ...args: string[]) {
  const before = repo.snapshot();
  const outcome = repo.specCheck(["replay", ...args, "--format", "json"]);
  assert.equal(repo.snapshot(), before);
  assert.is(outcome.status, 0, outcome.stderr);
  return JSON.parse(outcome.stdout);
}

/** An API change without its spec, one with it, a change of a body, and a new module without a spec. */
function history(repo: TempRepo): void {
  repo.write(SOURCE, RUST.api);
  repo.commit("change the API");
  repo.write(SOURCE, RUST.otherApi);
  repo.write(SPEC, MARKDOWN.otherSaid);
  repo.commit("change and describe");
  repo.write(SOURCE, RUST.otherApi.replace("!command", "!(command)"));
  repo.commit("change a body");
  repo.write("src/new.rs", "pub fn new() {}\n");
  repo.commit("add a module");
}

describe("spec-check replay", (test) => {
  test("says what the hook would have said of each commit, and blocks nothing", () =>
    withModule((repo) => {
      history(repo);
      const report = replayed(repo, "HEAD~4..HEAD");
      assert.equal(report.totals, { commits: 4, touching: 4, changing: 3, blocked: 1, warned: 1 });
      assert.is(report.months.length, 1);
      assert.equal(
        report.rules.map(({ rule, commits }: { rule: string; commits: number }) => [rule, commits]),
        [
          ["api-changed-without-spec", 1],
          ["spec-missing", 1],
        ],
      );
      assert.equal(
        report.blocked.map(({ subject }: { subject: string }) => subject),
        ["change the API"],
      );
    }));

  test("with --assume-specs asks for the specs that a team without any would have had", () =>
    withModule((repo) => {
      history(repo);
      repo.remove(SPEC);
      repo.write("src/new.rs", "pub fn newer() {}\n");
      repo.commit("change the module");
      assert.is(replayed(repo, "HEAD~1..HEAD").totals.blocked, 1);
      assert.is(replayed(repo, "HEAD~1..HEAD", "src/new.rs").totals.blocked, 0);
      assert.is(replayed(repo, "HEAD~1..HEAD", "src/new.rs", "--assume-specs").totals.blocked, 1);
      assert.is(replayed(repo, "HEAD~2..HEAD~1", "--assume-specs").totals.warned, 0);
    }));

  test("judges the past by the settings that are staged now", () =>
    withModule((repo) => {
      history(repo);
      repo.write(".specrc.json", '{ "rules": { "api-changed-without-spec": "warn" } }\n');
      repo.git("add", ".specrc.json");
      assert.is(replayed(repo, "HEAD~4..HEAD").totals.blocked, 0);
    }));

  test("works in a bare clone and refuses what is no range", () =>
    withModule((repo) => {
      history(repo);
      const bare = join(repo.root, "..", "bare.git");
      repo.git("clone", "--quiet", "--bare", repo.root, bare);
      const clone = tempRepo(bare, repo.env).specCheck(["replay", "HEAD~4..HEAD", "--format", "json"]);
      assert.is(JSON.parse(clone.stdout).totals.blocked, 1);
      const { status, stderr } = repo.specCheck(["replay", "HEAD"]);
      assert.is(status, 2);
      assert.match(stderr, "expected a range");
    }));
});
