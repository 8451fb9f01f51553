import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import * as assert from "uvu/assert";
import { COMMANDS } from "../src/args/option-table.ts";
import { DEFAULT_SEVERITIES } from "../src/core/rule-id.ts";
import { describe } from "./support/describe.ts";
import { parseBySchema } from "./support/report-schema.ts";

const README = readFileSync("README.md", "utf8");

describe("README.md", (test) => {
  test("shows a report that fits the schema", () => {
    const json = /```json\n(\{\n {2}"version": 1[\s\S]*?)```/.exec(README)?.[1];
    parseBySchema("report", json ?? "");
  });

  test("lists every rule with its default", () => {
    const rows = [...README.matchAll(/^\| `([a-z-]+)` +\| (error|warn|off) +\|/gm)];
    assert.equal(Object.fromEntries(rows.map((row) => [row[1], row[2]])), { ...DEFAULT_SEVERITIES });
  });

  test("lists every command", () => {
    for (const { usage } of COMMANDS) {
      assert.ok(
        README.includes(`\`${usage.replace("[--staged]", "--staged").replace(" [--]", "")}\``),
        usage,
      );
    }
  });
});

describe("the texts that ship", (test) => {
  test("never run another package of the same name", () => {
    const files = ["src", "docs", "hooks"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    assert.ok(files.length > 50);
    const wrong = ["README.md", "CHANGELOG.md", ...files].filter((file) =>
      /npx\s+spec-check/.test(readFileSync(file, "utf8")),
    );
    assert.equal(wrong, []);
  });
});
