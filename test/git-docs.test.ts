import { existsSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { describe } from "./support/describe.ts";

const DOCUMENT = readFileSync("docs/git.md", "utf8");

/** The test column of its tables, and the names in brackets of its texts. */
const NAMES = [
  ...[...DOCUMENT.matchAll(/\| ((?:`[a-z0-9-]+`(?:, )?)+) +\|$/gm)].flatMap((row) =>
    (row[1] ?? "").split(", "),
  ),
  ...[...DOCUMENT.matchAll(/\(((?:`[a-z0-9-]+`(?:, )?)+)\)/g)].flatMap((match) =>
    (match[1] ?? "").split(", "),
  ),
].map((name) => name.replaceAll("`", ""));

describe("docs/git.md", (test) => {
  test("names a test for every situation", () => {
    const rows = DOCUMENT.split("\n").filter(
      (line) => line.startsWith("| ") && !/^\| (?:---|situation)/.test(line),
    );
    assert.ok(rows.length > 40);
    for (const row of rows) assert.match(row, /`[a-z0-9-]+` +\|$/);
  });

  test("names tests that are there", () => {
    assert.ok(NAMES.length > 45, `${NAMES.length} names`);
    const missing = NAMES.filter(
      (name) => !["scenarios", "failures"].some((folder) => existsSync(`test/${folder}/${name}.test.ts`)),
    );
    assert.equal(missing, []);
  });
});
