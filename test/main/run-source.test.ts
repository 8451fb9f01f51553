import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { runFake } from "../support/fake-process.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { CONFLICT, NEW, withSources } from "../support/temp-sources.ts";

describe("runApi", (test) => {
  test("prints a surface", () =>
    withSources(async (cwd) => {
      assert.equal(await runFake(["api", "old.rs"], { cwd }), {
        status: 0,
        stdout: "1  pub fn run(a: u8)\n",
        stderr: "",
      });
    }));

  test("takes --visibility", () =>
    withSources(async (cwd) => {
      const { stdout } = await runFake(["api", "old.rs", "--visibility", "all"], { cwd });
      assert.is(stdout, "1  pub fn run(a: u8)\n2  fn hidden()\n");
    }));

  test("takes --cwd", () =>
    withSources(async (cwd) => {
      const { stdout } = await runFake(["--cwd", cwd, "api", "old.rs"]);
      assert.is(stdout, "1  pub fn run(a: u8)\n");
    }));

  test("reads standard input", async () => {
    const { stdout, stderr } = await runFake(["api", "-"], { stdin: ["pub fn é", "() {}"] });
    assert.is(stdout, "1  pub fn é()\n");
    assert.is(stderr, "");
  });

  test("writes JSON", () =>
    withSources(async (cwd) => {
      const { stdout, stderr } = await runFake(["api", "old.rs", "--format", "json"], { cwd });
      parseBySchema("surface", stdout);
      assert.is(stderr, "");
    }));

  test("writes to a file, and then nothing to standard output", () =>
    withSources(async (cwd) => {
      const { status, stdout, stderr } = await runFake(["api", "old.rs", "--output", "out.txt", "--color"], {
        cwd,
        columns: 80,
      });
      assert.equal([status, stdout, stderr], [0, "", ""]);
      assert.is(readFileSync(join(cwd, "out.txt"), "utf8"), "1  pub fn run(a: u8)\n");
    }));

  test("says that it cannot write the file", () =>
    withSources(async (cwd) => {
      assert.equal(await runFake(["api", "old.rs", "--output", "no/out.txt"], { cwd }), {
        status: 2,
        stdout: "",
        stderr: "spec-check: cannot write no/out.txt: no such file or directory\n",
      });
    }));

  test("leaves the file alone when it could not judge", () =>
    withSources(async (cwd) => {
      const { status } = await runFake(["api", "nowhere.rs", "--output", "out.txt"], { cwd });
      assert.is(status, 2);
      assert.not.ok(existsSync(join(cwd, "out.txt")));
    }));

  test("says which lines it could not read, and does not pass", () =>
    withSources(async (cwd) => {
      const broken = await runFake(["api", "broken.rs"], { cwd });
      assert.equal([broken.status, broken.stdout], [2, ""]);
      assert.match(broken.stderr, /^spec-check: broken\.rs: lines \d to \d could not be read: .+\n$/);
      const conflict = await runFake(["api", "-"], { stdin: [CONFLICT] });
      assert.equal([conflict.status, conflict.stdout], [2, ""]);
      assert.match(conflict.stderr, /^spec-check: standard input: line 1 could not be read: .+\n$/);
    }));
});

describe("runDiff", (test) => {
  test("prints changes and does not block", () =>
    withSources(async (cwd) => {
      assert.equal(await runFake(["diff", "old.rs", "new.rs"], { cwd }), {
        status: 0,
        stdout: "~ pub fn run(a: u8) → pub fn run(a: u16)\n",
        stderr: "",
      });
    }));

  test("says that nothing changed", () =>
    withSources(async (cwd) => {
      const { status, stdout } = await runFake(["diff", "old.rs", "old.rs"], { cwd });
      assert.equal([status, stdout], [0, "API unchanged\n"]);
    }));

  test("takes a missing side and standard input", () =>
    withSources(async (cwd) => {
      const run = async (before: string, after: string) =>
        (await runFake(["diff", before, after], { cwd, stdin: [NEW] })).stdout;
      assert.is(await run("/dev/null", "old.rs"), "+ pub fn run(a: u8)\n");
      assert.is(await run("old.rs", "/dev/null"), "- pub fn run(a: u8)\n");
      assert.is(await run("old.rs", "-"), "~ pub fn run(a: u8) → pub fn run(a: u16)\n");
    }));

  test("writes JSON", () =>
    withSources(async (cwd) => {
      const { stdout } = await runFake(["diff", "old.rs", "new.rs", "--format", "json"], { cwd });
      parseBySchema("diff", stdout);
    }));

  test("says in which file it could not read which lines", () =>
    withSources(async (cwd) => {
      const notice = async (before: string, after: string) =>
        (await runFake(["diff", before, after], { cwd })).stderr.replace(/: lines?.*\n/, "");
      assert.is(await notice("broken.rs", "old.rs"), "spec-check: broken.rs");
      assert.is(await notice("old.rs", "broken.rs"), "spec-check: broken.rs");
      assert.is((await runFake(["diff", "--quiet", "old.rs", "broken.rs"], { cwd })).stderr, "");
    }));

  test("does not pass what it could not judge", () =>
    withSources(async (cwd) => {
      const { status, stdout } = await runFake(["diff", "old.rs", "conflict.rs"], { cwd });
      assert.equal([status, stdout], [2, "No API change seen\n"]);
    }));

  test("answers a missing file with status 2", () =>
    withSources(async (cwd) => {
      assert.equal(await runFake(["diff", "old.rs", "nowhere.rs"], { cwd }), {
        status: 2,
        stdout: "",
        stderr: "spec-check: cannot read nowhere.rs: no such file or directory\n",
      });
    }));
});
