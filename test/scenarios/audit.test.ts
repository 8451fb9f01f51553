import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { type Outcome, type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";

const CODE = "pub fn run() {}\n";

/** A package of two modules, one of them with a spec. */
function withPackage(use: (repo: TempRepo) => void): Promise<void> {
  return withRepo((repo) => {
    repo.write("Cargo.toml", '[package]\nname = "sample"\n');
    repo.write("src/lib.rs", "pub mod exec;\n");
    repo.write("src/lib.rs.spec.md", "# sample\n");
    repo.write("src/exec.rs", CODE);
    repo.commit("module");
    use(repo);
  });
}

interface Json {
  readonly tree: string;
  readonly totals: { readonly required: number; readonly covered: number };
  readonly sources: readonly { readonly path: string; readonly status: string }[];
  readonly trend: { readonly newGaps: readonly string[]; readonly closedGaps: readonly object[] } | null;
  readonly items: object | null;
}

function audited(repo: TempRepo, ...args: readonly string[]): Json {
  const { status, stdout, stderr } = repo.specCheck(["audit", "--format", "json", ...args]);
  assert.is(status, 0, stderr);
  parseBySchema("audit", stdout);
  return JSON.parse(stdout);
}

function missing(repo: TempRepo, ...args: readonly string[]): readonly string[] {
  return audited(repo, ...args)
    .sources.filter(({ status }) => status === "missing")
    .map(({ path }) => path);
}

function ends(outcome: Outcome, status: number, ...words: readonly string[]): void {
  const said = outcome.stdout + outcome.stderr;
  assert.is(outcome.status, status, said);
  for (const each of words) assert.ok(said.includes(each), `expected "${each}"; received ${said}`);
}

describe("spec-check audit", (test) => {
  test("judges the index, never the work tree", () =>
    withPackage((repo) => {
      repo.write("src/exec.rs.spec.md", "# exec\n");
      repo.write("src/more.rs", CODE);
      assert.equal(missing(repo), ["src/exec.rs"]);
      repo.git("add", "--all");
      assert.equal(missing(repo), ["src/more.rs"]);
      repo.remove("src/more.rs");
      repo.remove("src/exec.rs.spec.md");
      assert.equal(missing(repo), ["src/more.rs"]);
    }));

  test("judges a revision, in a bare clone as well", () =>
    withPackage((repo) => {
      const first = repo.git("rev-parse", "HEAD").trim();
      repo.write("src/exec.rs.spec.md", "# exec\n");
      repo.write(".specrc.json", '{ "phases": [{ "name": "one", "files": ["src/**"] }] }\n');
      repo.commit("describe");
      assert.equal(missing(repo, "--rev", "HEAD~1"), ["src/exec.rs"]);
      assert.is(audited(repo, "--rev", "HEAD~1").tree, first);
      const bare = join(repo.home, "bare.git");
      repo.git("clone", "--quiet", "--bare", repo.root, bare);
      const clone = tempRepo(bare, repo.env);
      assert.equal(missing(clone, "--rev", "HEAD"), []);
      ends(clone.specCheck(["audit", "--rev", "HEAD", "src"]), 0, "phase", "one");
      ends(clone.specCheck(["audit"]), 2, "work tree");
      ends(clone.specCheck(["audit", "--rev", "nothing"]), 2, "no commit is named");
    }));

  test("answers from a folder, and is narrowed by paths that are there", () =>
    withPackage((repo) => {
      repo.write("tools/a.rs", CODE);
      repo.git("add", "--all");
      assert.equal(missing(repo, "tools"), ["tools/a.rs"]);
      ends(repo.specCheck(["audit", "a.rs"], { cwd: "tools" }), 0, "tools/a.rs");
      ends(repo.specCheck(["audit", "tolls"]), 2, 'no source lies at "tolls"');
      ends(repo.specCheck(["audit", ".."]), 2, "outside of the repository");
    }));

  test("counts public items that no spec names", () =>
    withPackage((repo) => {
      repo.write("src/exec.rs", "pub fn run() {}\npub fn stop() {}\n");
      repo.write("src/exec.rs.spec.md", "`run`\n");
      repo.git("add", "--all");
      assert.equal(audited(repo, "--mentions").items, { all: 2, mentioned: 1, percent: 50 });
      assert.is(audited(repo).items, null);
      ends(repo.specCheck(["audit", "--mentions"]), 0, "src/exec.rs:2 fn stop", "1 of 2 public items");
    }));

  test("blocks under a percentage", () =>
    withPackage((repo) => {
      ends(repo.specCheck(["audit", "--fail-under", "50"]), 0, "50.0 %");
      ends(repo.specCheck(["audit", "--fail-under", "50.1"]), 1, "Blocked: coverage is 50.0 %");
      ends(repo.specCheck(["audit", "--quiet"]), 0);
      assert.is(repo.specCheck(["audit", "--quiet"]).stdout, "");
      const { stdout } = repo.specCheck(["audit", "--quiet", "--fail-under", "51"]);
      assert.is(stdout, "Blocked: coverage is 50.0 %, expected at least 51 %.\n");
    }));

  test("tells what came and went since a revision", () =>
    withPackage((repo) => {
      repo.write("src/exec.rs.spec.md", "# exec\n");
      repo.write("src/more.rs", CODE);
      repo.git("add", "--all");
      const { trend } = audited(repo, "--since", "HEAD");
      assert.equal(trend?.newGaps, ["src/more.rs"]);
      assert.equal(trend?.closedGaps, [{ path: "src/exec.rs", by: "spec" }]);
      ends(repo.specCheck(["audit", "--since", "HEAD"]), 0, "1 of 2 (50.0 %) → 2 of 3 (66.6 %)");
    }));

  test("writes Markdown", () =>
    withPackage((repo) => {
      ends(repo.specCheck(["audit", "--format", "markdown"]), 0, "## Spec coverage", "- `src/exec.rs`");
    }));

  test("says what cannot be read instead of passing it over", () =>
    withPackage((repo) => {
      repo.write("src/exec.rs", Buffer.from([0xff, 0xfe, 0x00]));
      repo.git("add", "--all");
      ends(repo.specCheck(["audit"]), 0, "src/exec.rs: holds NUL bytes");
    }));

  test("lists odd names, and refuses those that only odd bytes tell apart", () =>
    withPackage((repo) => {
      repo.write("src/ex\nec.rs", CODE);
      repo.git("add", "--all");
      assert.equal(missing(repo, "src/ex\nec.rs"), ["src/ex\nec.rs"]);
      ends(repo.specCheck(["audit"]), 0, "  src/ex\\nec.rs");
      const path = (byte: string) => Buffer.from(`${repo.root}/src/${byte}.rs`, "latin1");
      writeFileSync(path("\u00fe"), CODE);
      repo.git("add", "--all");
      assert.is(missing(repo).length, 3);
      writeFileSync(path("\u00ff"), CODE);
      repo.commit();
      ends(repo.specCheck(["audit"]), 2, "several files are called");
      ends(repo.specCheck(["audit", "--rev", "HEAD"]), 2, "several files are called");
      ends(repo.specCheck(["debt"]), 2, "several files are called");
    }));

  test("reads a sparse index whole, and writes nothing for it", () =>
    withPackage((repo) => {
      repo.write("far/away.rs", CODE);
      repo.commit();
      repo.git("sparse-checkout", "set", "--cone", "--sparse-index", "src");
      const oid = repo.git("rev-parse", "HEAD:src/lib.rs").trim();
      repo.git("update-index", "--cacheinfo", `100644,${oid},far/away.rs`);
      repo.git("update-index", "--skip-worktree", "far/away.rs");
      repo.git("sparse-checkout", "reapply");
      assert.equal(missing(repo), ["far/away.rs", "src/exec.rs"]);
      const nowhere = { TMPDIR: `${repo.home}/nowhere` };
      ends(repo.specCheck(["audit"], { env: nowhere }), 2, "cannot make a temporary folder");
    }));

  test("refuses an index with unmerged paths", () =>
    withPackage((repo) => {
      repo.git("checkout", "--quiet", "-b", "other");
      repo.write("src/exec.rs", "pub fn other() {}\n");
      repo.commit("other");
      repo.git("checkout", "--quiet", "main");
      repo.write("src/exec.rs", "pub fn mine() {}\n");
      repo.commit("mine");
      repo.tryGit(["merge", "other"]);
      ends(repo.specCheck(["audit"]), 2, "unmerged");
    }));
});

describe("spec-check audit --baseline", (test) => {
  const baseline = ["audit", "--baseline", "gaps.json"];

  test("blocks on new gaps and on entries that are none, and only ever shrinks", () =>
    withPackage((repo) => {
      ends(repo.specCheck(baseline), 2, "there is no baseline gaps.json", "--update-baseline");
      ends(repo.writing([...baseline, "--update-baseline"]), 0, "wrote gaps.json with 1 gap");
      repo.commit("accept");
      ends(repo.specCheck(baseline), 0, "gaps.json accepts 1 gap");

      repo.write("src/more.rs", CODE);
      repo.git("add", "--all");
      ends(repo.specCheck(baseline), 1, "Blocked: 1 gap not in gaps.json", "  src/more.rs");
      ends(repo.writing([...baseline, "--update-baseline"]), 1, "nothing to take out");
      assert.is(repo.git("status", "--porcelain", "gaps.json"), "");

      repo.write("src/more.rs.spec.md", "# more\n");
      repo.write("src/exec.rs.spec.md", "# exec\n");
      repo.git("add", "--all");
      ends(repo.specCheck(baseline), 1, "gaps.json lists 1 gap too many", "  src/exec.rs");
      ends(repo.writing([...baseline, "--update-baseline"]), 0, "took out 1 gap");
      ends(repo.specCheck(baseline), 1, "has unstaged changes");
      repo.git("add", "--all");
      ends(repo.specCheck(baseline), 0, "accepts 0 gaps");
    }));

  test("leaves entries alone that the paths do not ask about", () =>
    withPackage((repo) => {
      repo.write("tools/a.rs", CODE);
      repo.git("add", "--all");
      repo.writing([...baseline, "--update-baseline"]);
      repo.write("src/exec.rs.spec.md", "# exec\n");
      repo.git("add", "--all");
      ends(repo.specCheck([...baseline, "tools"]), 0, "accepts 1 gap");
      ends(repo.writing([...baseline, "--update-baseline", "tools"]), 0, "nothing to take out");
      ends(repo.specCheck(baseline), 1, "too many");
    }));

  test("counts as the audited revision has it", () =>
    withPackage((repo) => {
      repo.writing([...baseline, "--update-baseline"]);
      repo.commit("accept");
      repo.write("gaps.json", '{ "version": 1, "gaps": [] }\n');
      repo.commit("forget");
      ends(repo.specCheck([...baseline, "--rev", "HEAD~1"]), 0);
      ends(repo.specCheck([...baseline, "--rev", "HEAD"]), 1, "1 gap not in gaps.json");
      const bare = join(repo.home, "bare.git");
      repo.git("clone", "--quiet", "--bare", repo.root, bare);
      ends(tempRepo(bare, repo.env).specCheck([...baseline, "--rev", "HEAD~1"]), 0);
    }));

  test("refuses what is no baseline", () =>
    withPackage((repo) => {
      repo.write("gaps.json", "{}\n");
      ends(repo.specCheck(baseline), 2, "gaps.json is no baseline");
    }));
});
