import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { VERSION } from "../src/core/version.ts";
import { describe } from "./support/describe.ts";
import { RUST, SOURCE, withModule } from "./support/scenario.ts";
import { withFolder } from "./support/temp-folder.ts";
import { DIST } from "./support/temp-repo.ts";

/** Runs the built program in a folder of its own, away from this repository. */
function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DIST, ...args], {
    cwd,
    encoding: "utf8",
    input: "",
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? "", ...env },
  });
  return { status, stdout, stderr };
}

/** A source whose surface is a text of several megabytes. */
const LARGE = Array.from(
  { length: 60_000 },
  (_, row) => `pub fn function_number_${row}(argument: u8) {}\n`,
).join("");

describe("the built program", (test) => {
  test("prints its version", () =>
    withFolder((cwd) =>
      assert.equal(run(["--version"], cwd), { status: 0, stdout: `${VERSION}\n`, stderr: "" }),
    ));

  test("prints its help", () =>
    withFolder((cwd) => {
      const { status, stdout, stderr } = run(["--help"], cwd);
      assert.equal([status, stderr], [0, ""]);
      assert.match(stdout, /^Usage:$/m);
    }));

  test("refuses an unknown option", () =>
    withFolder((cwd) => {
      const { status, stdout, stderr } = run(["--stagd"], cwd);
      assert.equal([status, stdout], [2, ""]);
      assert.match(stderr, /^spec-check: unknown option --stagd; did you mean --staged\?\n/);
    }));

  test("refuses a missing file", () =>
    withFolder((cwd) => {
      assert.equal(run(["api", "nowhere.rs"], cwd), {
        status: 2,
        stdout: "",
        stderr: "spec-check: cannot read nowhere.rs: no such file or directory\n",
      });
    }));

  test("compares two files", () =>
    withFolder((cwd) => {
      writeFileSync(join(cwd, "a.rs"), "pub fn f() {}");
      writeFileSync(join(cwd, "b.rs"), "pub fn f() -> u8 { 1 }");
      assert.equal(run(["diff", "a.rs", "b.rs"], cwd, { FORCE_COLOR: "1" }), {
        status: 0,
        stdout: "~ \u001b[31mpub fn f()\u001b[39m → \u001b[32mpub fn f() -> u8\u001b[39m\n",
        stderr: "",
      });
    }));

  test("explains a rule", () =>
    withFolder((cwd) =>
      assert.match(run(["explain", "spec-missing"], cwd).stdout, /^spec-missing \(warn by default\)/),
    ));

  test("is skipped by SPEC_CHECK=0, outside a repository too", () =>
    withFolder((cwd) => {
      assert.equal(run([], cwd, { SPEC_CHECK: "0" }), {
        status: 0,
        stdout: "",
        stderr: "spec-check: skipped, since SPEC_CHECK=0 is set\n",
      });
    }));

  test("cannot judge outside a repository", () =>
    withFolder((cwd) => {
      const { status, stdout, stderr } = run(["--staged"], cwd, { GIT_CEILING_DIRECTORIES: cwd });
      assert.equal([status, stdout], [2, ""]);
      assert.match(stderr, /^spec-check: /);
    }));

  test("loses nothing of a large report through a pipe", () =>
    withFolder((cwd) => {
      writeFileSync(join(cwd, "large.rs"), LARGE);
      const { status, stdout } = run(["api", "large.rs"], cwd);
      assert.is(status, 0);
      assert.is(stdout.split("\n").length, 60_001);
      assert.ok(stdout.endsWith("60000  pub fn function_number_59999(argument: u8)\n"));
    }));

  test("stops cleanly when the reader goes", () =>
    withFolder((cwd) => {
      writeFileSync(join(cwd, "large.rs"), LARGE);
      const script = `{ "${process.execPath}" "${DIST}" api large.rs; echo $? >&2; } | head -n 1`;
      const { stdout, stderr } = spawnSync("sh", ["-c", script], { cwd, encoding: "utf8" });
      assert.is(stdout, "    1  pub fn function_number_0(argument: u8)\n");
      assert.is(stderr, "0\n");
    }));

  test("answers a batch through pipes", () =>
    withFolder((cwd) => {
      writeFileSync(join(cwd, "a.rs"), "pub fn f() {}");
      const { status, stdout, stderr } = spawnSync(process.execPath, [DIST, "diff", "--stdin-batch"], {
        cwd,
        encoding: "utf8",
        input: "a.rs\t/dev/null\n".repeat(5000),
      });
      assert.equal([status, stderr], [0, ""]);
      assert.is(stdout.split("\n").length, 5001);
    }));

  test("says where the time went, and nothing else changes", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const plain = repo.specCheck(["--staged"]);
      const timed = repo.specCheck(["--staged", "--timing"]);
      assert.is(timed.status, plain.status);
      assert.is(timed.stdout, plain.stdout);
      const lines = timed.stderr.split("\n").filter((line) => / ms {2}/.test(line));
      const names = lines.map((line) => line.replace(/^.* ms {2}/, ""));
      for (const name of [
        "starting Node",
        "listing what is staged",
        "comparing Rust",
        "writing the report",
      ]) {
        assert.ok(names.includes(name), `${name} is not in ${timed.stderr}`);
      }
      const times = lines.map((line) => Number.parseFloat(line));
      const all = times.pop() ?? 0;
      assert.ok(Math.abs(all - times.reduce((sum, time) => sum + time, 0)) < 1, timed.stderr);
      assert.match(timed.stderr, /[\d.]+ MB {2}at most/);
    }));
});
