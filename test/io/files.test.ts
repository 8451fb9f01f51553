import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { MAX_BYTES, readStandardInput, readTextFile, resolveFolder } from "../../src/io/files.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { withFolder } from "../support/temp-folder.ts";

async function* stream(...chunks: readonly (string | Uint8Array)[]) {
  yield* chunks;
}

async function failsWith(path: string, cwd: string, message: string): Promise<void> {
  const error = await failureOf(() => readTextFile(path, cwd));
  assert.is(error.code, "file");
  assert.is(error.message, message);
}

describe("readTextFile", (test) => {
  test("reads a file relative to where the run started", () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, "a.rs"), "pub fn é() {}\r\n");
      assert.is(await readTextFile("a.rs", folder), "pub fn é() {}\r\n");
      assert.is(await readTextFile(join(folder, "a.rs"), "/"), "pub fn é() {}\r\n");
    }));

  test("keeps a character whole that two pieces share", () =>
    withFolder(async (folder) => {
      const text = `a${"é".repeat(600_000)}`;
      writeFileSync(join(folder, "long.rs"), text);
      assert.ok((await readTextFile("long.rs", folder)) === text);
    }));

  test("reads an empty file", () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, "empty.rs"), "");
      assert.is(await readTextFile("empty.rs", folder), "");
    }));

  test("reads a pipe, which has no size", () =>
    withFolder(async (folder) => {
      execFileSync("mkfifo", ["pipe"], { cwd: folder });
      spawn("sh", ["-c", "printf 'pub fn f() {}' > pipe"], { cwd: folder, stdio: "ignore" });
      assert.is(await readTextFile("pipe", folder), "pub fn f() {}");
    }));

  test("refuses what is not there, not a file or not a name", () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, "a.rs"), "");
      mkdirSync(join(folder, "src"));
      symlinkSync("loop", join(folder, "loop"));
      await failsWith("b.rs", folder, "cannot read b.rs: no such file or directory");
      await failsWith("src", folder, "cannot read src: it is a directory");
      await failsWith("a.rs/b", folder, "cannot read a.rs/b: a part of its path is not a directory");
      await failsWith("loop", folder, "cannot read loop: too many symbolic links");
      await failsWith("a\0b", folder, "cannot read a\0b: its name holds a NUL character");
      await failsWith("x".repeat(300), folder, `cannot read ${"x".repeat(300)}: its name is too long`);
    }));

  test("refuses what is not UTF-8 and says what to do", () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, "latin.rs"), Buffer.from([0x2f, 0x2f, 0xe9]));
      const error = await failureOf(() => readTextFile("latin.rs", folder));
      assert.is(error.message, "cannot read latin.rs: it is not UTF-8");
      assert.match(error.help ?? "", /convert/);
    }));

  test("refuses a file that never ends", () => {
    if (!existsSync("/dev/zero")) return;
    return failsWith(
      "/dev/zero",
      "/",
      `cannot read /dev/zero: it is larger than ${MAX_BYTES / 1024 / 1024} MiB`,
    );
  });

  test("refuses a file without permission", () =>
    withFolder(async (folder) => {
      if (process.getuid?.() === 0) return;
      writeFileSync(join(folder, "a.rs"), "");
      chmodSync(join(folder, "a.rs"), 0);
      await failsWith("a.rs", folder, "cannot read a.rs: permission denied");
    }));
});

describe("readStandardInput", (test) => {
  test("joins its pieces", async () => {
    const [first, second] = [Buffer.from("é").subarray(0, 1), Buffer.from("é").subarray(1)];
    assert.is(await readStandardInput(stream("a", first, second)), "aé");
  });

  test("refuses what is not UTF-8", async () => {
    const error = await failureOf(() => readStandardInput(stream(Buffer.from([0xff]))));
    assert.is(error.message, "cannot read standard input: it is not UTF-8");
  });

  test("stops reading once it is too large", async () => {
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(1024 * 1024, 0x20);
      }
    }
    const error = await failureOf(() => readStandardInput(endless()));
    assert.match(error.message, /larger than 32 MiB/);
    assert.is(pieces, 33);
  });
});

describe("resolveFolder", (test) => {
  test("answers with an absolute path", () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, "src"));
      assert.is(await resolveFolder("src", folder), join(folder, "src"));
      assert.is(await resolveFolder(folder, "/"), folder);
    }));

  test("refuses what is no folder", () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, "a.rs"), "");
      const error = async (path: string) => (await failureOf(() => resolveFolder(path, folder))).message;
      assert.is(await error("a.rs"), "cannot start in a.rs: it is not a directory");
      assert.is(await error("b"), "cannot start in b: no such file or directory");
    }));
});
