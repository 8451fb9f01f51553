import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import type { CommonOptions } from "../../src/args/invocation.ts";
import { parseArguments } from "../../src/args/parse-arguments.ts";
import type { Report } from "../../src/core/report.ts";
import { withContext } from "../../src/main/run-context.ts";
import { writeOutcome } from "../../src/main/write-outcome.ts";
import { describe } from "../support/describe.ts";
import { type FakeOutcome, type FakeStart, systemError, withFake } from "../support/fake-process.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../support/sample-report.ts";
import { withFolder } from "../support/temp-folder.ts";

const module = sampleModule({ api: [sampleChange()] });
const passed = sampleReport({ modules: [sampleModule()] });
const warned = sampleReport({ modules: [module], findings: [sampleFinding({ severity: "warn" })] });
const blocked = sampleReport({ modules: [module], findings: [sampleFinding()] });

function optionsOf(args: readonly string[]): CommonOptions {
  const invocation = parseArguments(args);
  if (invocation.command !== "check") throw new Error("these are no arguments of a check");
  return invocation.options;
}

/** Writes a report as `spec-check ARGS…` would that came to it. */
function write(report: Report, args: readonly string[], start: FakeStart = {}): Promise<FakeOutcome> {
  const notices = ["the branch is unborn", "odd\u001b[31m"];
  return withFake(args, start, (process) =>
    withContext(process, optionsOf(args), (context) => writeOutcome({ report, notices }, context)),
  );
}

const NOTICES = "spec-check: the branch is unborn\nspec-check: odd\\x1b[31m\n";

describe("writeOutcome", (test) => {
  test("puts the report on standard output and notices on standard error", async () => {
    assert.equal(await write(passed, []), {
      status: 0,
      stdout: "spec-check: 1 module, API unchanged\n",
      stderr: NOTICES,
    });
  });

  test("is silent with --quiet when nothing blocks", async () => {
    for (const report of [passed, warned]) {
      assert.equal(await write(report, ["--quiet"]), { status: 0, stdout: "", stderr: "" });
    }
  });

  test("shows what blocks with --quiet", async () => {
    const { status, stdout, stderr } = await write(blocked, ["--quiet"]);
    assert.is(status, 1);
    assert.match(stdout, /api-changed-without-spec/);
    assert.is(stderr, "");
  });

  test("blocks on an error", async () => assert.is((await write(blocked, [])).status, 1));

  test("blocks on warnings only above --max-warnings", async () => {
    assert.is((await write(warned, [])).status, 0);
    assert.is((await write(warned, ["--max-warnings", "1"])).status, 0);
    assert.is((await write(warned, ["--max-warnings", "0"])).status, 1);
  });

  test("writes JSON by the schema, --quiet or not", async () => {
    for (const args of [
      ["--format", "json"],
      ["--format", "json", "--quiet"],
    ]) {
      const { status, stdout } = await write(blocked, args);
      assert.is(status, 1);
      assert.equal(parseBySchema("report", stdout), blocked);
    }
  });

  test("keeps the status when nobody reads", async () => {
    const start = { stdoutError: systemError("EPIPE") };
    assert.is((await write(blocked, [], start)).status, 1);
    assert.is((await write(passed, [], start)).status, 0);
  });

  test("writes the report to --output and says where it is when it blocks", () =>
    withFolder(async (cwd) => {
      const { status, stdout, stderr } = await write(blocked, ["--output", "out.txt", "--color", "--quiet"], {
        cwd,
      });
      assert.is(status, 1);
      assert.is(stdout, "");
      assert.is(stderr, "spec-check: blocked by 1 error, 0 warnings; the report is in out.txt\n");
      const text = readFileSync(join(cwd, "out.txt"), "utf8");
      assert.match(text, /^crates\/exec\/src\/lib\.rs\n {2}error {3}/);
    }));

  test("empties --output when there is nothing to report", () =>
    withFolder(async (cwd) => {
      await write(blocked, ["--output", "out.txt"], { cwd });
      await write(passed, ["--output", "out.txt", "--quiet"], { cwd });
      assert.is(readFileSync(join(cwd, "out.txt"), "utf8"), "");
    }));

  const COLORS: readonly (readonly [
    title: string,
    args: readonly string[],
    start: FakeStart,
    colored: boolean,
  ])[] = [
    ["a terminal", [], { columns: 80 }, true],
    ["no terminal", [], {}, false],
    ["a dumb terminal", [], { columns: 80, env: { TERM: "dumb" } }, false],
    ["NO_COLOR", [], { columns: 80, env: { NO_COLOR: "1" } }, false],
    ["an empty NO_COLOR", [], { columns: 80, env: { NO_COLOR: "" } }, true],
    ["FORCE_COLOR", [], { env: { FORCE_COLOR: "1" } }, true],
    ["an empty FORCE_COLOR", [], { env: { FORCE_COLOR: "" } }, true],
    ["FORCE_COLOR=0", [], { columns: 80, env: { FORCE_COLOR: "0" } }, false],
    ["FORCE_COLOR=false", [], { columns: 80, env: { FORCE_COLOR: "false" } }, false],
    ["NO_COLOR against FORCE_COLOR", [], { env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, false],
    ["CLICOLOR_FORCE", [], { env: { CLICOLOR_FORCE: "1" } }, true],
    ["CLICOLOR_FORCE=0", [], { env: { CLICOLOR_FORCE: "0" } }, false],
    ["CLICOLOR=0", [], { columns: 80, env: { CLICOLOR: "0" } }, false],
    ["CLICOLOR=1", [], { columns: 80, env: { CLICOLOR: "1" } }, true],
    ["CLICOLOR=1 without a terminal", [], { env: { CLICOLOR: "1" } }, false],
    ["NO_COLOR against CLICOLOR_FORCE", [], { env: { NO_COLOR: "1", CLICOLOR_FORCE: "1" } }, false],
    ["FORCE_COLOR=0 against CLICOLOR_FORCE", [], { env: { FORCE_COLOR: "0", CLICOLOR_FORCE: "1" } }, false],
    ["--color against NO_COLOR", ["--color"], { env: { NO_COLOR: "1" } }, true],
    ["--no-color against FORCE_COLOR", ["--no-color"], { columns: 80, env: { FORCE_COLOR: "1" } }, false],
    ["JSON on a terminal", ["--format", "json"], { columns: 80 }, false],
  ];
  for (const [title, args, start, colored] of COLORS) {
    test(`${colored ? "writes" : "writes no"} colours for ${title}`, async () => {
      assert.is((await write(blocked, args, start)).stdout.includes("\u001b["), colored);
    });
  }

  test("cuts to the terminal, and only there", async () => {
    const long = `fn long(${"argument: u8, ".repeat(20)})`;
    const report = sampleReport({
      modules: [sampleModule({ api: [sampleChange({ after: long })] })],
      findings: [sampleFinding()],
    });
    assert.ok((await write(report, ["--no-color"], { columns: 60 })).stdout.includes("…\n"));
    assert.ok((await write(report, [])).stdout.includes(`+ pub ${long}\n`));
    const columns = (start: FakeStart) =>
      write(report, ["--no-color"], start).then(({ stdout }) =>
        Math.max(...stdout.split("\n").flatMap((line) => (line.includes("…") ? [line.length] : []))),
      );
    assert.is(await columns({ columns: 200, env: { COLUMNS: "70" } }), await columns({ columns: 70 }));
    assert.is(await columns({ columns: 70, env: { COLUMNS: "wide" } }), await columns({ columns: 70 }));
    assert.ok((await write(report, [], { env: { COLUMNS: "70" } })).stdout.includes(`+ pub ${long}\n`));
  });
});
