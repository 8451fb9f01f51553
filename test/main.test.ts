import * as assert from "uvu/assert";
import { VERSION } from "../src/core/version.ts";
import { describe } from "./support/describe.ts";
import { runFake, systemError } from "./support/fake-process.ts";
import { parseBySchema } from "./support/report-schema.ts";

describe("main", (test) => {
  test("prints the version", async () => {
    for (const flag of ["--version", "-V"]) {
      assert.equal(await runFake([flag]), { status: 0, stdout: `${VERSION}\n`, stderr: "" });
    }
  });

  test("prints help", async () => {
    const { status, stdout, stderr } = await runFake(["--help"]);
    assert.is(status, 0);
    assert.match(stdout, /^Usage:$/m);
    assert.is(stderr, "");
  });

  test("answers misuse with status 2 on standard error alone", async () => {
    assert.equal(await runFake(["--stagd"]), {
      status: 2,
      stdout: "",
      stderr:
        "spec-check: unknown option --stagd; did you mean --staged?\n" +
        "  Run `spec-check --help` for the commands and options.\n",
    });
  });

  test("answers with status 2 even where standard error is full", async () => {
    const { status } = await runFake(["--stagd"], { stderrError: systemError("ENOSPC") });
    assert.is(status, 2);
  });

  test("prints no control character of the command line", async () => {
    const { stderr } = await runFake(["api", "a\u001b[31m\nb.rs"]);
    assert.is(stderr, "spec-check: cannot read a\\x1b[31m\n  b.rs: no such file or directory\n");
  });

  for (const args of [[], ["--staged"], ["--staged", "a.rs"], ["--pre-push", "origin", "url"], ["--quiet"]]) {
    test(`skips \`${args.join(" ")}\` with one line when SPEC_CHECK=0`, async () => {
      assert.equal(await runFake(args, { env: { SPEC_CHECK: "0" } }), {
        status: 0,
        stdout: "",
        stderr: "spec-check: skipped, since SPEC_CHECK=0 is set\n",
      });
    });
  }

  test("skips nothing else", async () => {
    const { status, stderr } = await runFake(["api", "nowhere.rs"], { env: { SPEC_CHECK: "0" } });
    assert.is(status, 2);
    assert.match(stderr, /cannot read nowhere\.rs/);
  });

  test("explains a rule", async () => {
    const { status, stdout, stderr } = await runFake(["explain", "spec-missing"]);
    assert.is(status, 0);
    assert.match(stdout, /^spec-missing \(warn by default\)\n\n {2}What {2}\S/);
    assert.is(stderr, "");
  });

  test("explains a rule to programs", async () => {
    const { stdout } = await runFake(["explain", "spec-missing", "--format", "json"]);
    parseBySchema("rule", stdout);
  });

  test("says that a folder is not there", async () => {
    assert.equal(await runFake(["--cwd", "nowhere"]), {
      status: 2,
      stdout: "",
      stderr: "spec-check: cannot start in nowhere: no such file or directory\n",
    });
  });
});
