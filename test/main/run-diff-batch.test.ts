import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { runFake, systemError } from "../support/fake-process.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { withSources } from "../support/temp-sources.ts";

describe("runDiffBatch", (test) => {
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

  for (const line of ["old.rs", "\tnew.rs", "old.rs\t", "old.rs\tnew.rs\tmore", "old.rs new.rs", "\t"]) {
    test(`refuses the line ${JSON.stringify(line)}`, () =>
      withSources(async (cwd) => {
        const { status, stdout } = await batch(cwd, line);
        assert.is(status, 2);
        const error = `expected OLD<tab>NEW, found ${JSON.stringify(line)}`;
        assert.equal(parseBySchema("batchLine", stdout), { version: 1, error });
      }));
  }

  test("refuses a line that is not UTF-8 and goes on", () =>
    withSources(async (cwd) => {
      const stdin = [Buffer.from([0xff, 0x0a]), "old.rs\tnew.rs"];
      const { status, stdout } = await runFake(["diff", "--stdin-batch"], { cwd, stdin });
      assert.is(status, 2);
      assert.match(
        stdout,
        /^\{"version":1,"error":"the line is not UTF-8, or longer than \d+ bytes"\}\n\{"version":1,"an/,
      );
    }));

  test("ends with status 2 where a source could not be judged", () =>
    withSources(async (cwd) => {
      const { status, stdout } = await batch(cwd, "old.rs\tconflict.rs\nold.rs\tnew.rs\n");
      assert.is(status, 2);
      assert.match(stdout, /^\{"version":1,"analysis":"failed"/);
    }));

  test("writes every line to --output", () =>
    withSources(async (cwd) => {
      const args = ["diff", "--stdin-batch", "--output", "out.jsonl"];
      const { stdout } = await runFake(args, { cwd, stdin: ["old.rs\tnew.rs\nold.rs\told.rs\n"] });
      assert.is(stdout, "");
      assert.is(readFileSync(join(cwd, "out.jsonl"), "utf8").split("\n").length, 3);
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
