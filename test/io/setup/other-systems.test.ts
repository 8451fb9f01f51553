import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import * as assert from "uvu/assert";
import { hookLines } from "../../../src/core/init/hook-block.ts";
import { HOOK_NAMES } from "../../../src/core/init/hook-name.ts";
import { findTools } from "../../../src/io/setup/find-tools.ts";
import { readHookFile } from "../../../src/io/setup/read-setup-file.ts";
import { runProgram } from "../../../src/io/setup/run-program.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";
import { withFolder } from "../../support/temp-folder.ts";

describe("hooks on Windows", (test) => {
  test("can be run whatever their mode says, and only there", () =>
    withFolder((folder) => {
      const file = join(folder, "pre-commit");
      writeFileSync(file, "#!/bin/sh\n");
      chmodSync(file, 0o644);
      assert.is(readHookFile(file, "pre-commit", "win32")?.isExecutable, true);
      assert.is(readHookFile(file, "pre-commit", "linux")?.isExecutable, false);
    }));

  test("name a folder with a drive, blanks and quotes so that a shell reads it as it is", () => {
    const local = "C:/Users/it's me/AppData/npm/node_modules/rust-spec-check";
    for (const hook of HOOK_NAMES) {
      const text = hookLines(hook, { folder: "", local, npx: null }).join("\n");
      assert.match(text, "'C:/Users/it'\\''s me/AppData/npm/node_modules/rust-spec-check'");
      assert.not(text.includes("\r"));
    }
  });
});

describe("programs on Windows", (test) => {
  test("are found on the path by the ends of their names", () =>
    withFolder((folder) => {
      mkdirSync(join(folder, "bin"));
      writeFileSync(join(folder, "bin/lefthook.exe"), "");
      writeFileSync(join(folder, "bin/prek"), "");
      const env = { Path: ["", join(folder, "none"), join(folder, "bin")].join(delimiter) };
      const search = { root: folder, packageFolder: null, env };
      assert.equal([...findTools({ ...search, platform: "win32" }).keys()], ["lefthook"]);
      assert.equal([...findTools({ ...search, platform: "linux" }).keys()], ["prek"]);
    }));

  for (const platform of ["win32", "linux"]) {
    test(`get their words whole on ${platform}, and their failure is told`, () =>
      withFolder(async (folder) => {
        const start = { folder: "", why: "" };
        const place = { env: process.env, platform };
        const script = `if (process.argv[1] !== "two words") process.exit(3)`;
        writeFileSync(join(folder, "script.cjs"), script.replace("argv[1]", "argv[2]"));
        await runProgram({ ...start, words: ["node", "script.cjs", "two words"] }, folder, place);
        const { code, message } = await failureOf(() =>
          runProgram({ ...start, words: ["node", "script.cjs", "one"] }, folder, place),
        );
        assert.equal([code, message], ["file", "`node script.cjs one` ended with status 3"]);
      }));
  }
});
