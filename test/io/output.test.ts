import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import * as assert from "uvu/assert";
import { type OutputStream, openStream } from "../../src/io/output.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { systemError } from "../support/fake-process.ts";

const PROGRAM = ".build/test/support/write-much.js";

function start(lines: number, ...more: readonly string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, String(lines), ...more], { stdio: ["ignore", "pipe", "pipe"] });
}

/** A stream whose every write ends with the same error, or well. */
function fakeStream(error: Error | null): OutputStream & { readonly writes: string[] } {
  const writes: string[] = [];
  return {
    writes,
    on: () => undefined,
    write(text, done) {
      writes.push(text);
      setImmediate(() => done(error));
      return true;
    },
  };
}

describe("openStream", (test) => {
  test("writes what it is given", async () => {
    const stream = fakeStream(null);
    assert.is(await openStream(stream, "standard output").write("a\n"), true);
    assert.equal(stream.writes, ["a\n"]);
  });

  test("writes nothing for nothing", async () => {
    const stream = fakeStream(null);
    assert.is(await openStream(stream, "standard output").write(""), true);
    assert.equal(stream.writes, []);
  });

  test("says that a pipe is closed and does not write again", async () => {
    const stream = fakeStream(systemError("EPIPE"));
    const output = openStream(stream, "standard output");
    assert.is(await output.write("a"), false);
    assert.is(await output.write("b"), false);
    assert.equal(stream.writes, ["a"]);
  });

  for (const code of ["ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]) {
    test(`takes ${code} for a closed pipe`, async () => {
      assert.is(await openStream(fakeStream(systemError(code)), "standard output").write("a"), false);
    });
  }

  test("hears of a closed pipe between two writes", async () => {
    const stream = fakeStream(null);
    const listeners: ((error: Error) => void)[] = [];
    const output = openStream(
      { ...stream, on: (_, listener) => listeners.push(listener) },
      "standard output",
    );
    assert.is(await output.write("a"), true);
    for (const listener of listeners) listener(systemError("EPIPE"));
    assert.is(await output.write("b"), false);
    assert.equal(stream.writes, ["a"]);
  });

  test("turns a full disk into an error", async () => {
    const output = openStream(fakeStream(systemError("ENOSPC")), "standard output");
    const error = await failureOf(() => output.write("a"));
    assert.is(error.code, "file");
    assert.is(error.message, "cannot write to standard output: no space left");
  });

  test("loses nothing to a reader that is slow", async () => {
    const child = start(400_000);
    let bytes = 0;
    let last = "";
    await wait(200);
    for await (const chunk of child.stdout ?? []) {
      bytes += chunk.length;
      last = String(chunk).slice(-10);
      if (bytes < 300_000) await wait(20);
    }
    if (child.exitCode === null) await once(child, "close");
    assert.is(bytes, 4_000_000);
    assert.is(last, "000399999\n");
    assert.is(child.exitCode, 1);
  });

  for (const mode of ["one text", "--lines"]) {
    test(`stops cleanly when the reader goes (${mode})`, async () => {
      const child = start(400_000, mode);
      const stderr: string[] = [];
      child.stderr?.on("data", (chunk) => stderr.push(String(chunk)));
      const [first] = await once(child.stdout ?? child, "data");
      child.stdout?.destroy();
      await once(child, "close");
      assert.match(String(first), /^000000000\n/);
      assert.is(stderr.join(""), "nobody reads\n");
      assert.is(child.exitCode, 1);
    });
  }

  test("keeps its status when nobody ever reads", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `{ node ${PROGRAM} 100000; echo $? >&2; } | true`], {
      encoding: "utf8",
    });
    assert.is(status, 0);
    assert.is(stderr, "nobody reads\n1\n");
  });

  if (existsSync("/dev/full")) {
    test("fails on a full device", () => {
      const { stderr } = spawnSync("sh", ["-c", `node ${PROGRAM} 10 > /dev/full; echo " $?" >&2`], {
        encoding: "utf8",
      });
      assert.is(stderr, "SpecCheckError: cannot write to standard output: no space left 2\n");
    });
  }
});
