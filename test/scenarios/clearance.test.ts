import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import { soundSpec } from "../support/sound-spec.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";
import { HOOKS } from "../support/watched-hooks.ts";

const COMMIT = ["commit", "-qm", "x"] as const;

/** A spec with a line for each item. */
const LISTED = soundSpec("- `run` starts a command.\n- `stop` ends it.\n- `Limits` has a `timeout`.");

/** What answers `RUST.api`. */
const SAID = LISTED.replace("starts a command", "starts a command, or nothing");

/** The branch `topic` of a repository in which earlier commits of a branch may answer. */
async function withTopic(use: (repo: TempRepo) => void, clearance = "branch"): Promise<void> {
  await withModule((repo) => {
    repo.write(".specrc.json", JSON.stringify({ clearance }));
    repo.write(SPEC, LISTED);
    repo.commit("configure");
    repo.git("checkout", "-q", "-b", "topic");
    use(repo);
  });
}

/** The spec in a commit of its own; answers its id. */
const describeFirst = (repo: TempRepo, text: string = SAID) => {
  repo.write(SPEC, text);
  return repo.commit("describe run");
};

const stage = (repo: TempRepo, text: string) => {
  repo.write(SOURCE, text);
  repo.git("add", "--all");
};

describe('a commit with "clearance": "branch"', (test) => {
  test("passes when an earlier commit of the branch described the API, and names it", () =>
    withTopic((repo) => {
      const oid = describeFirst(repo);
      repo.write("README.md", "text\n");
      repo.commit("in between");
      stage(repo, RUST.api);
      const { stdout } = checkStaged(repo, ["--format", "json"]);
      parseBySchema("report", stdout);
      const { verdict, findings, modules } = JSON.parse(stdout);
      assert.equal([verdict, findings], ["pass", []]);
      assert.equal([modules[0].specStatus, modules[0].clearedBy], ["unchanged", [oid]]);
      const { stderr } = assertCommitted(repo, COMMIT);
      assert.match(stderr, `src/exec.rs\n  cleared by ${oid.slice(0, 10)} describe run\n`);
      assert.match(stderr, "spec-check: 1 module, 1 API change");
    }));

  test('is blocked by the same with "commit"', () =>
    withTopic((repo) => {
      describeFirst(repo);
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT);
    }, "commit"));

  test("is blocked when the branch described another item", () =>
    withTopic((repo) => {
      describeFirst(repo, LISTED.replace("ends it", "ends it at once"));
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT, { says: ["changed fn run"] });
    }));

  test("is blocked when only one of two items was described, for the other", () =>
    withTopic((repo) => {
      describeFirst(repo);
      stage(repo, RUST.api.replace("pub fn stop() {}", "pub fn stop(now: bool) {}"));
      const { stderr } = assertBlocked(repo, COMMIT, {
        says: ["its spec did not: changed fn stop  api-"],
      });
      assert.not.match(stderr, "cleared by");
    }));

  test("is blocked when the spec was changed on main", () =>
    withTopic((repo) => {
      repo.git("checkout", "-q", "main");
      describeFirst(repo);
      repo.git("checkout", "-q", "-B", "topic");
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT);
    }));

  test("is blocked when the earlier edit was cosmetic", () =>
    withTopic((repo) => {
      describeFirst(repo, LISTED.replace("- `stop`", "-   `stop`"));
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT);
    }));

  test("is blocked when the description was taken back", () =>
    withTopic((repo) => {
      describeFirst(repo, `${LISTED}\nAlso \`wait\`.\n`);
      describeFirst(repo, LISTED);
      stage(repo, `${RUST.base}\npub fn wait() {}\n`);
      assertBlocked(repo, COMMIT, { says: ["added fn wait"] });
    }));

  test("passes for an item that goes, which the branch took out of the spec", () =>
    withTopic((repo) => {
      describeFirst(repo, LISTED.replace("- `stop` ends it.\n", ""));
      stage(repo, RUST.base.replace("pub fn stop() {}\n", ""));
      assertCommitted(repo, COMMIT);
    }));

  test("is blocked on main itself, and told why", () =>
    withTopic((repo) => {
      repo.git("checkout", "-q", "main");
      describeFirst(repo);
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT, { says: ["api-changed", "no base of this branch is known"] });
    }));

  test("passes on main for what its remote does not have yet", () =>
    withTopic((repo) => {
      repo.git("checkout", "-q", "main");
      repo.git("init", "-q", "--bare", "../remote.git");
      repo.git("remote", "add", "origin", "../remote.git");
      repo.git("push", "-q", "--no-verify", "--set-upstream", "origin", "main");
      describeFirst(repo);
      stage(repo, RUST.api);
      assertCommitted(repo, COMMIT);
    }));

  test("passes after a rebase", () =>
    withTopic((repo) => {
      describeFirst(repo);
      repo.git("checkout", "-q", "main");
      repo.write("README.md", "text\n");
      repo.commit("ours");
      repo.git("rebase", "-q", "main", "topic");
      stage(repo, RUST.api);
      assertCommitted(repo, COMMIT);
    }));

  test("passes and is blocked on a detached HEAD as on a branch", () =>
    withTopic((repo) => {
      repo.git("checkout", "-q", "--detach");
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT);
      repo.git("reset", "-q", "--hard");
      describeFirst(repo);
      stage(repo, RUST.api);
      assertCommitted(repo, COMMIT);
    }));

  test("does not take what came from main in a merge for its own", () =>
    withTopic((repo) => {
      repo.write("README.md", "text\n");
      repo.commit("mine");
      repo.git("checkout", "-q", "main");
      describeFirst(repo);
      repo.git("checkout", "-q", "topic");
      repo.git("merge", "-q", "--no-verify", "--no-edit", "main");
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT);
    }));

  test("takes what it said before main was merged, and what the merge itself said", () =>
    withTopic((repo) => {
      describeFirst(repo);
      repo.git("checkout", "-q", "main");
      repo.write("README.md", "text\n");
      repo.commit("theirs");
      repo.git("checkout", "-q", "topic");
      repo.git("merge", "-q", "--no-verify", "--no-commit", "main");
      repo.write(SPEC, `${SAID}\nAlso \`wait\`.\n`);
      const merge = repo.commit("merge");
      stage(repo, `${RUST.api}\npub fn wait() {}\n`);
      const { stderr } = assertCommitted(repo, COMMIT);
      assert.match(stderr, `cleared by ${merge.slice(0, 10)} merge\n  cleared by `);
    }));

  test("asks the base that the upstream is, not the nearest default branch", () =>
    withTopic((repo) => {
      describeFirst(repo);
      repo.git("checkout", "-q", "-b", "stacked", "--track", "topic");
      stage(repo, RUST.api);
      assertBlocked(repo, COMMIT);
      repo.git("branch", "--unset-upstream");
      assertCommitted(repo, COMMIT);
    }));

  test("does not follow a spec that was renamed", () =>
    withTopic((repo) => {
      describeFirst(repo);
      repo.git("mv", SOURCE, "src/other.rs");
      repo.git("mv", SPEC, "src/other.rs.spec.md");
      repo.git("commit", "-q", "--no-verify", "-m", "move");
      repo.write("src/other.rs.spec.md", SAID.replace("ends it", "ends it at once"));
      repo.commit("describe stop");
      repo.write("src/other.rs", RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, COMMIT, { says: ["changed fn run"] });
      repo.write("src/other.rs", RUST.base.replace("pub fn stop() {}", "pub fn stop(now: bool) {}"));
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT);
    }));

  test("reads specs whose names are patterns, from a sub-directory", () =>
    withTopic((repo) => {
      for (const name of ["[a]*", ":(top)b"]) {
        repo.write(`src/${name}.rs`, "pub fn f() {}\n");
        repo.write(`src/${name}.rs.spec.md`, "`f` does it.\n");
        repo.commit("module");
        repo.write(`src/${name}.rs.spec.md`, "`f` does it now.\n");
        repo.commit("describe");
        repo.write(`src/${name}.rs`, "pub fn f(now: bool) {}\n");
        repo.git("add", "--all");
        assertCommitted(repo, COMMIT, { cwd: "src" });
      }
    }));

  test("asks nothing of what SPEC_EXEMPT exempts", () =>
    withTopic((repo) => {
      describeFirst(repo);
      stage(repo, RUST.api);
      const { stderr } = assertCommitted(repo, COMMIT, { env: { SPEC_EXEMPT: "r" } });
      assert.match(stderr, "1 finding exempt");
      assert.not.match(stderr, "cleared by");
    }));

  test("is silent about it with --quiet", () =>
    withTopic((repo) => {
      describeFirst(repo);
      stage(repo, RUST.api);
      assert.equal(checkStaged(repo, ["--quiet"]), { status: 0, stdout: "", stderr: "" });
    }));

  test("works for the first commit of a repository, which has nothing to ask", () =>
    withTopic((repo) => {
      repo.git("checkout", "-q", "--orphan", "new");
      stage(repo, RUST.api);
      assert.is(checkStaged(repo).status, 0);
    }));

  test("takes nothing of commits that a shallow clone cut off, and says so", () =>
    withTopic((repo) => {
      describeFirst(repo);
      const many = ["--depth=1", "--no-single-branch", "--branch=topic"];
      repo.git("checkout", "-q", "main");
      repo.git("clone", "-q", ...many, `file://${repo.root}`, "../shallow");
      const shallow = tempRepo(join(repo.root, "../shallow"), repo.env);
      shallow.git("config", "core.hooksPath", HOOKS);
      stage(shallow, RUST.api);
      const { status, stderr } = shallow.tryGit(COMMIT);
      assert.is(status, 1);
      assert.match(stderr, "git fetch --unshallow");
    }));
});

describe("the checks of commits", (test) => {
  const perCommit = (repo: TempRepo, range: string) => {
    const { status, stdout } = repo.specCheck(["--range", range, "--per-commit", "--format", "json"]);
    parseBySchema("report", stdout);
    return { status, commits: JSON.parse(stdout).commits };
  };

  test("clear each commit of a range by those before it, as the hook would", () =>
    withTopic((repo) => {
      const spec = describeFirst(repo);
      repo.write(SOURCE, RUST.api);
      repo.commit("change the API");
      const { status, commits } = perCommit(repo, "main..topic");
      assert.is(status, 0);
      assert.equal(commits[1].modules[0].clearedBy, [spec]);
      const { stdout } = repo.specCheck(["--range", "main..topic", "--per-commit"]);
      assert.match(stdout, `(src/exec.rs: spec not changed, cleared by ${spec.slice(0, 10)})`);
      assert.is(perCommit(repo, "HEAD~1..topic").status, 1);
    }));

  test("do not clear a commit by a later one, nor by one beside it", () =>
    withTopic((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.commit("change the API");
      describeFirst(repo);
      assert.is(perCommit(repo, "main..topic").status, 1);
      repo.git("checkout", "-q", "-B", "side", "main");
      describeFirst(repo, LISTED.replace("a `timeout`", "a `timeout` in seconds"));
      repo.git("checkout", "-q", "-B", "topic", "main");
      repo.write(SOURCE, RUST.otherApi);
      repo.commit("change a field");
      repo.git("merge", "-q", "--no-verify", "--no-edit", "side");
      const { status, commits } = perCommit(repo, "main..topic");
      assert.is(status, 1);
      assert.equal(commits.map((commit: { verdict: string }) => commit.verdict).toSorted(), [
        "block",
        "pass",
        "pass",
      ]);
    }));

  test("clear no net change of a range", () =>
    withTopic((repo) => {
      describeFirst(repo);
      repo.write(SOURCE, RUST.api);
      repo.commit("change the API");
      assert.is(repo.specCheck(["--range", "HEAD~1..HEAD"]).status, 1);
      assert.is(repo.specCheck(["--range", "main..HEAD"]).status, 0);
    }));

  test("clear a push by what was pushed before", () =>
    withTopic((repo) => {
      repo.write(".specrc.json", '{ "clearance": "branch", "push": { "block": true } }');
      repo.git("add", "--all");
      repo.git("commit", "-q", "--amend", "--no-edit");
      repo.git("branch", "-f", "main");
      repo.git("init", "-q", "--bare", "../remote.git");
      repo.git("remote", "add", "origin", "../remote.git");
      repo.git("push", "-q", "--no-verify", "origin", "main");
      stage(repo, RUST.otherApi);
      repo.commit("change a field");
      assert.is(repo.tryGit(["push", "-q", "origin", "topic"]).status, 1);
      repo.git("reset", "-q", "--hard", "main");
      const spec = describeFirst(repo);
      repo.git("push", "-q", "origin", "topic");
      repo.write(SOURCE, RUST.api);
      repo.commit("change the API");
      const { status, stdout } = repo.tryGit(["push", "-q", "origin", "topic"]);
      assert.is(status, 0, stdout);
      assert.match(stdout, `cleared by ${spec.slice(0, 10)} describe run`);
    }));
});
