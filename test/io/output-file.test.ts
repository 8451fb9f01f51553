import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { openOutputFile } from "../../src/io/output-file.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { withFolder } from "../support/temp-folder.ts";

describe("openOutputFile", (test) => {
  test("replaces what was there, and only by the first write", () =>
    withFolder(async (folder) => {
      const path = join(folder, "out.txt");
      writeFileSync(path, "an earlier report, longer than the new one");
      const file = openOutputFile("out.txt", folder);
      assert.match(readFileSync(path, "utf8"), /earlier/);
      await file.write("a");
      await file.write("b\n");
      await file.close();
      assert.is(readFileSync(path, "utf8"), "ab\n");
    }));

  test("makes an empty file for an empty report", () =>
    withFolder(async (folder) => {
      const file = openOutputFile("out.txt", folder);
      await file.write("");
      await file.close();
      assert.is(readFileSync(join(folder, "out.txt"), "utf8"), "");
    }));

  test("makes nothing when nothing is written", () =>
    withFolder(async (folder) => {
      await openOutputFile("out.txt", folder).close();
      assert.not.ok(existsSync(join(folder, "out.txt")));
    }));

  test("says what it could not write", () =>
    withFolder(async (folder) => {
      const error = await failureOf(() => openOutputFile("no/out.txt", folder).write("a"));
      assert.is(error.code, "file");
      assert.is(error.message, "cannot write no/out.txt: no such file or directory");
    }));
});
