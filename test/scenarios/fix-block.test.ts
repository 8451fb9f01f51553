import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  blockOf,
  fixed,
  LINES,
  specOf,
  staged,
  WITHOUT_BLOCK,
  withStagedApi,
} from "../support/fix-scenario.ts";
import { assertBlocked, assertCommitted, RUST, SOURCE, SPEC } from "../support/scenario.ts";

describe("spec-check fix", (test) => {
  test("writes the API block anew, so that the commit passes", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["says `pub fn run(command: &str) -> bool;`"] });
      const { stdout, stderr } = fixed(repo);
      assert.is(
        stdout,
        "mended  src/exec.rs.spec.md: its API block is that of src/exec.rs again: 1 changed\n\n1 mended\n",
      );
      assert.is(stderr, "");
      assert.is(staged(repo), specOf(LINES.api));
      assert.is(repo.read(SPEC), specOf(LINES.api));
      assert.is(repo.git("diff", "--name-only"), "");
      assertCommitted(repo, ["commit", "-qm", "x"]);
      assert.is(repo.specCheck(["--range", "HEAD~1..HEAD"]).status, 0);
    }));

  test("puts a block at the end of the section on behaviour where there is none", () =>
    withStagedApi(WITHOUT_BLOCK, (repo) => {
      const { stdout } = fixed(repo, [SOURCE]);
      assert.match(stdout, "src/exec.rs.spec.md: got the API block of src/exec.rs");
      assert.is(staged(repo), specOf(LINES.api));
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("with --dry-run prints a patch that makes the same index, and writes nothing", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      const { status, stdout, stderr } = repo.specCheck(["fix", "--dry-run"]);
      assert.is(status, 0, stderr);
      assert.match(stderr, "1 would be mended");
      assert.match(
        stdout,
        "-pub fn run(command: &str) -> bool;\n+pub fn run(command: &str) -> Option<bool>;\n",
      );
      const { status: applied } = repo.tryGit(["apply", "--cached"], { input: stdout });
      assert.is(applied, 0);
      assert.is(staged(repo), specOf(LINES.api));
    }));

  test("does nothing where there is nothing to do, twice in a row", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      fixed(repo);
      const before = repo.snapshot();
      assert.is(fixed(repo).stdout, "nothing to mend\n");
      assert.equal(repo.snapshot(), before);
    }));

  test("leaves a block that was out of date before, unless it is named", () =>
    withStagedApi(specOf("pub fn old();"), (repo) => {
      repo.write(SOURCE, RUST.body);
      repo.git("add", SOURCE);
      assert.is(fixed(repo).stdout, "nothing to mend\n");
      for (const name of ["src", SPEC, SOURCE]) {
        assert.match(repo.specCheck(["fix", "--dry-run", name]).stdout, "-pub fn old();\n");
      }
      fixed(repo, ["src"]);
      assert.is(staged(repo), specOf(LINES.base));
    }));

  test("leaves what has no single right repair, and ends with 1 where it blocks", () =>
    withStagedApi(`${blockOf(LINES.base)}\n${blockOf(LINES.base)}`, (repo) => {
      const before = repo.snapshot();
      const { status, stdout } = repo.specCheck(["fix"]);
      assert.is(status, 1);
      assert.match(stdout, "left    src/exec.rs.spec.md: has several API blocks of src/exec.rs: keep one\n");
      assert.match(stdout, "error   src/exec.rs.spec.md:1: public API changed");
      assert.match(stdout, "0 mended, 1 left to decide by hand, 1 finding stays\n");
      assert.equal(repo.snapshot(), before);
    }));

  test("writes a block for each source of a spec that answers for several, and takes that of a gone one out", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      const config = { require: "signature", map: [{ files: ["src/*.rs"], spec: "src/all.md" }] };
      repo.write(".specrc.json", `${JSON.stringify(config)}\n`);
      repo.write("src/gone.rs", "pub fn gone() {}\n");
      repo.write("src/all.md", `# All\n\n${blockOf("pub fn gone();", " src/gone.rs")}`);
      repo.git("rm", "-q", SPEC);
      repo.commit();
      repo.write(SOURCE, RUST.otherApi);
      repo.write("src/new.rs", "pub fn new() {}\n");
      repo.remove("src/gone.rs");
      repo.git("add", "--all");
      fixed(repo);
      const lines = LINES.base.replace("timeout: u64", "timeout: u32");
      assert.is(
        staged(repo, "src/all.md"),
        `# All\n\n${blockOf(lines, " src/exec.rs")}\n${blockOf("pub fn new();", " src/new.rs")}`,
      );
    }));

  test("tells the same as JSON", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      const { dryRun, verdict, repairs, left, findings, patch } = JSON.parse(
        fixed(repo, ["--format", "json"]).stdout,
      );
      assert.equal([dryRun, verdict, left, findings], [false, "pass", [], []]);
      assert.equal(
        repairs.map(({ path }: { path: string }) => path),
        [SPEC],
      );
      assert.match(patch, "+pub fn run(command: &str) -> Option<bool>;\n");
    }));
});
