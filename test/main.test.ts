import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { VERSION } from "../src/core/version.ts";
import { describe } from "./support/describe.ts";
import { runFake, systemError } from "./support/fake-process.ts";
import { parseBySchema } from "./support/report-schema.ts";
import { withFolder } from "./support/temp-folder.ts";

const OLD = "pub fn run(a: u8) {}\nfn hidden() {}\n";
const NEW = "pub fn run(a: u16) {}\nfn hidden(a: u8) {}\n";
const BROKEN = "pub fn run(] {}\n";

/** A folder with two versions of a source and a broken one. */
function withSources(use: (cwd: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    writeFileSync(join(folder, "old.rs"), OLD);
    writeFileSync(join(folder, "new.rs"), NEW);
    writeFileSync(join(folder, "broken.rs"), BROKEN);
    await use(folder);
  });
}

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

describe("main api", (test) => {
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
      const { status, stdout, stderr } = await runFake(["api", "broken.rs"], { cwd });
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, /^spec-check: broken\.rs: lines? 1( to \d)? could not be read: .+\n$/);
    }));
});

describe("main diff", (test) => {
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

  test("answers a missing file with status 2", () =>
    withSources(async (cwd) => {
      assert.equal(await runFake(["diff", "old.rs", "nowhere.rs"], { cwd }), {
        status: 2,
        stdout: "",
        stderr: "spec-check: cannot read nowhere.rs: no such file or directory\n",
      });
    }));
});

describe("main diff --stdin-batch", (test) => {
  const batch = (cwd: string, ...stdin: readonly string[]) =>
    runFake(["diff", "--stdin-batch"], { cwd, stdin });

  test("answers line by line in order", () =>
    withSources(async (cwd) => {
      const { status, stdout, stderr } = await batch(
        cwd,
        "old.rs\tnew",
        ".rs\r\nold.rs\told.rs\n/dev/null\told.rs",
      );
      assert.equal([status, stderr], [0, ""]);
      const lines = stdout.trimEnd().split("\n");
      const counts = lines.map((line) => JSON.stringify(parseBySchema("batchLine", line)).match(/"change"/g));
      assert.equal(
        counts.map((matches) => matches?.length ?? 0),
        [1, 0, 1],
      );
    }));

  test("answers what it cannot read on its line and ends with status 2", () =>
    withSources(async (cwd) => {
      const { status, stdout, stderr } = await batch(cwd, "nowhere.rs\told.rs\nold.rs\n\nold.rs\tnew.rs\n");
      assert.equal([status, stderr], [2, ""]);
      const lines = stdout.trimEnd().split("\n");
      for (const line of lines) parseBySchema("batchLine", line);
      assert.is(lines.length, 4);
      assert.is(lines[0], '{"version":1,"error":"cannot read nowhere.rs: no such file or directory"}');
      assert.is(lines[1], '{"version":1,"error":"expected OLD<tab>NEW, found \\"old.rs\\""}');
      assert.match(lines[2] ?? "", /^\{"version":1,"error":"expected OLD<tab>NEW/);
      assert.match(lines[3] ?? "", /^\{"version":1,"analysis":"complete","api":\[\{/);
    }));

  test("is nothing for nothing", () =>
    withSources(async (cwd) => assert.equal(await batch(cwd, ""), { status: 0, stdout: "", stderr: "" })));

  test("takes --visibility", () =>
    withSources(async (cwd) => {
      const args = ["diff", "--stdin-batch", "--visibility", "all"];
      const { stdout } = await runFake(args, { cwd, stdin: ["old.rs\tnew.rs\n"] });
      assert.is(stdout.match(/"change"/g)?.length, 2);
    }));

  test("stops when nobody reads any more", () =>
    withSources(async (cwd) => {
      const { status, stderr } = await runFake(["diff", "--stdin-batch"], {
        cwd,
        stdin: ["old.rs\tnew.rs\nnowhere.rs\tnew.rs\n"],
        stdoutError: systemError("EPIPE"),
      });
      assert.equal([status, stderr], [0, ""]);
    }));

  test("does not pass when the disk is full", () =>
    withSources(async (cwd) => {
      const { status, stderr } = await runFake(["diff", "--stdin-batch"], {
        cwd,
        stdin: ["old.rs\tnew.rs\n"],
        stdoutError: systemError("ENOSPC"),
      });
      assert.is(status, 2);
      assert.is(stderr, "spec-check: cannot write to standard output: no space left\n");
    }));
});
