import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertCommitted, checkStaged, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import { soundSpec } from "../support/sound-spec.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const OTHER = "src/other.rs.spec.md";
const GOAL = "src/run/exec.rs.spec.md";

const linking = (links: string, prose = "Text.") =>
  soundSpec(prose).replace("related_specs: []", `related_specs:\n${links.replace(/^/gm, "  ")}`);

/** A module that two specs and the index link, and that links one of them. */
const withLinks = (use: (repo: TempRepo) => void) =>
  withModule((repo) => {
    repo.write("src/other.rs", RUST.body);
    repo.write(
      OTHER,
      linking(
        "- ./exec.rs.spec.md\n- ./exec.rs.spec.md#a (soon)",
        "See [exec](exec.rs.spec.md#b), `./exec.rs.spec.md`, `src/exec.rs.spec.md`.",
      ),
    );
    repo.write("docs/README.md", "- [`src/exec.rs.spec.md`](../src/exec.rs.spec.md) – runs\n- [x](./x.md)\n");
    repo.write(
      SPEC,
      linking("- ./other.rs.spec.md", "See [other]: `run`, `stop`, `Limits`.\n\n[other]: other.rs.spec.md"),
    );
    repo.write(".specrc.json", JSON.stringify({ index: { path: "docs/README.md" } }));
    repo.commit("links");
    use(repo);
  });

const findings = (repo: TempRepo, ...args: readonly string[]) =>
  JSON.parse(checkStaged(repo, ["--format", "json", ...args]).stdout).findings.map(
    ({ rule, path }: { readonly rule: string; readonly path: string }) => `${rule} ${path}`,
  );

describe("a source that moves without its spec", (test) => {
  test("is one finding, and fix moves the spec with every link", () =>
    withLinks((repo) => {
      repo.write("src/run/x", "");
      repo.git("mv", SOURCE, "src/run/exec.rs");
      assert.equal(findings(repo), [`spec-orphaned ${SPEC}`]);
      const { stdout } = checkStaged(repo);
      for (const words of [SOURCE, "src/run/exec.rs", SPEC, GOAL, "spec-check fix src/run/exec.rs"])
        assert.match(stdout, words);
      const { status, stdout: said, stderr } = repo.writing(["fix"]);
      assert.is(status, 0, said + stderr);
      assert.equal(findings(repo), []);
      assert.is(repo.git("diff", "--name-only"), "");
      assert.is(repo.git("ls-files", SPEC), "");
      assert.match(repo.read(GOAL), "[other]: ../other.rs.spec.md");
      assert.match(repo.read(GOAL), "  - ../other.rs.spec.md\n");
      const other = repo.read(OTHER);
      assert.match(
        other,
        "[exec](run/exec.rs.spec.md#b), `./run/exec.rs.spec.md`, `src/run/exec.rs.spec.md`.",
      );
      assert.match(other, "  - ./run/exec.rs.spec.md\n  - ./run/exec.rs.spec.md#a (soon)\n");
      assert.match(
        repo.read("docs/README.md"),
        "[`src/run/exec.rs.spec.md`](../src/run/exec.rs.spec.md) – runs\n- [x](./x.md)\n",
      );
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("is mended by the name of the source that the finding gives", () =>
    withLinks((repo) => {
      repo.git("mv", SOURCE, "src/run.rs");
      assert.is(repo.writing(["fix", "src/run.rs"]).status, 0);
      assert.equal(findings(repo), []);
    }));

  test("shows the same as a patch with --dry-run", () =>
    withLinks((repo) => {
      repo.git("mv", SOURCE, "src/run.rs");
      const { stdout } = repo.specCheck(["fix", "--dry-run"]);
      repo.tryGit(["apply", "--cached", "--check"], { input: stdout });
      assert.is(repo.tryGit(["apply", "--cached"], { input: stdout }).status, 0);
      assert.equal(findings(repo), []);
    }));

  test("keeps the unstaged changes and the mode of its spec", () =>
    withLinks((repo) => {
      repo.git("update-index", "--chmod=+x", SPEC);
      repo.run("chmod", ["+x", SPEC]);
      repo.git("commit", "-qnm", "mode");
      repo.write(SPEC, repo.read(SPEC).replace("It is short.", "It is short, still."));
      repo.git("mv", SOURCE, "src/run.rs");
      const { status, stderr } = repo.writing(["fix"]);
      assert.is(status, 0, stderr);
      assert.match(repo.git("ls-files", "-s", "src/run.rs.spec.md"), /^100755/);
      assert.not.match(repo.git("show", ":src/run.rs.spec.md"), "still");
      assert.match(repo.read("src/run.rs.spec.md"), "It is short, still.");
      assert.is(repo.git("diff", "--numstat"), "1\t1\tsrc/run.rs.spec.md\n");
    }));

  test("is left where another spec is already", () =>
    withLinks((repo) => {
      repo.write("src/run.rs.spec.md", soundSpec("Another."));
      repo.commit("another");
      repo.git("mv", SOURCE, "src/run.rs");
      const { status, stdout } = repo.writing(["fix"]);
      assert.is(status, 1);
      assert.match(stdout, "belongs at src/run.rs.spec.md now, where another spec is");
      assert.is(repo.git("status", "--short"), "R  src/exec.rs -> src/run.rs\n");
    }));

  test("moves when only the case of its name changed", () =>
    withLinks((repo) => {
      repo.git("mv", SOURCE, "src/Exec.rs");
      assert.is(repo.writing(["fix"]).status, 0);
      assert.equal(findings(repo), []);
      assert.match(repo.read(OTHER), "  - ./Exec.rs.spec.md\n");
    }));
});

describe("a source that moves with its spec", (test) => {
  test("breaks the links of others, which is this commit's fault, and fix mends them", () =>
    withLinks((repo) => {
      repo.write("src/run/x", "");
      repo.git("mv", SOURCE, "src/run/exec.rs");
      repo.git("mv", SPEC, GOAL);
      assert.equal(findings(repo), [
        "index-link-broken docs/README.md",
        `spec-link-broken ${OTHER}`,
        `footer-link-broken ${OTHER}`,
        `footer-link-broken ${OTHER}`,
        `spec-link-broken ${GOAL}`,
        `footer-link-broken ${GOAL}`,
      ]);
      assert.match(checkStaged(repo).stdout, `which moved to ${GOAL}`);
      const { status, stdout } = repo.writing(["fix"]);
      assert.is(status, 0, stdout);
      assert.equal(findings(repo), []);
      assert.match(repo.read(GOAL), "[other]: ../other.rs.spec.md");
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("says nothing of links that were broken before", () =>
    withLinks((repo) => {
      repo.write(OTHER, repo.read(OTHER).replace("./exec.rs.spec.md\n", "./nothing.rs.spec.md\n"));
      repo.commit("old debt");
      repo.write(OTHER, repo.read(OTHER).replace("It is short.", "It is long."));
      repo.git("add", "--all");
      assert.equal(findings(repo), []);
    }));

  test("is followed in a whole folder", () =>
    withLinks((repo) => {
      repo.git("mv", "src", "lib");
      assert.equal(findings(repo), ["index-link-broken docs/README.md"]);
      repo.git("reset", "-q", "--hard");
      repo.write("lib/x", "");
      repo.git("mv", SOURCE, "src/other.rs", "lib");
      assert.equal(findings(repo), [`spec-orphaned ${SPEC}`, `spec-orphaned ${OTHER}`]);
      assert.is(repo.writing(["fix"]).status, 0);
      assert.equal(findings(repo), []);
      assert.match(repo.read("lib/exec.rs.spec.md"), "  - ./other.rs.spec.md\n");
      assert.match(repo.read("docs/README.md"), "](../lib/exec.rs.spec.md)");
    }));
});
