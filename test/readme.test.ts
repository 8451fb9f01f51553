import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { COMMANDS } from "../src/args/command-table.ts";
import { withFramework } from "../src/core/init/framework-file.ts";
import { HOOK_NAMES } from "../src/core/init/hook-name.ts";
import { withLefthook } from "../src/core/init/lefthook-file.ts";
import { DEFAULT_SEVERITIES } from "../src/core/rule-id.ts";
import { VERSION } from "../src/core/version.ts";
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

  test("shows what init writes for lefthook and the framework", () => {
    const blocks = [...README.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = ""]) => parse(text));
    const [lefthook, framework] = blocks;
    const written = parse(withLefthook({ path: "lefthook.yml", text: "" }, { folder: "", npx: null }));
    for (const hook of HOOK_NAMES) {
      const [{ name, ...job }] = lefthook[hook].jobs;
      assert.equal({ [name]: job }, written[hook].commands);
    }
    const npx = `rust-spec-check@${VERSION}`;
    const start = "repos:\n  - repo: meta\n";
    const [ours] = parse(withFramework({ path: "c.yaml", text: start }, { folder: "", npx })).repos;
    assert.equal(framework.repos, [{ ...ours, hooks: ours.hooks.slice(0, 1) }]);
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
