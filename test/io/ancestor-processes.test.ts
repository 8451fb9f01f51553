import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as assert from "uvu/assert";
import { readAncestors } from "../../src/io/ancestor-processes.ts";
import { describe } from "../support/describe.ts";

const PROGRAM = fileURLToPath(new URL("../support/print-ancestors.js", import.meta.url));

/** What a program sees that `sh` starts, which was started with odd words. */
function seenFrom(platform: string): readonly { readonly words: readonly string[]; isExact: boolean }[] {
  const script = `"${process.execPath}" "${PROGRAM}" ${platform}; true`;
  const { stdout } = spawnSync("sh", ["-c", script, "a b", "--amend", ""], { encoding: "utf8" });
  return JSON.parse(stdout);
}

describe("readAncestors", (test) => {
  test("tells the words of every process above apart, on Linux", () => {
    if (process.platform !== "linux") return assert.equal(seenFrom("linux"), []);
    const [shell, runner] = seenFrom("linux");
    assert.equal(shell?.words.slice(3), ["a b", "--amend", ""]);
    assert.is(shell?.isExact, true);
    assert.ok(runner?.words.some((word) => word.includes("ancestor-processes")));
  });

  test("reads them joined where only ps shows them", () => {
    const [shell, runner] = seenFrom("darwin");
    assert.is(shell?.words[0], "sh");
    assert.equal(shell?.words.slice(-3), ["a", "b", "--amend"]);
    assert.is(shell?.isExact, false);
    assert.ok(runner?.words.some((word) => word.includes("ancestor-processes")));
  });

  test("reads none elsewhere, and none of a process that is gone", async () => {
    assert.equal(await readAncestors({ platform: "win32", ppid: process.pid }), []);
    assert.equal(await readAncestors({ platform: "linux", ppid: 0 }), []);
    const { pid } = spawnSync("true");
    for (const platform of ["linux", "darwin"]) {
      assert.equal(await readAncestors({ platform, ppid: pid }), []);
    }
  });
});
