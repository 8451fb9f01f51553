import * as assert from "uvu/assert";
import { renderJson } from "../../src/reporters/json.ts";
import { renderText } from "../../src/reporters/text.ts";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../support/sample-report.ts";

const STYLE = { color: false, width: 60, quiet: false, maxWarnings: null } as const;
const LINES = ["- `a`: `fn a()`.", "- `b`: `fn b()`. \u001b[31mRed.", "- `c`: `fn c()`.", "- `d`: `fn d()`."];

const report = (lines: readonly string[], more: number) =>
  sampleReport({
    modules: [sampleModule({ api: [sampleChange()] })],
    findings: [sampleFinding({ bullets: { lines, more } }), sampleFinding({ rule: "spec-missing" })],
  });

/** The lines of the text report that hold bullets. */
const written = (lines: readonly string[], more: number) => {
  const all = renderText(report(lines, more), STYLE).split("\n");
  const start = all.findIndex((line) => line.startsWith("  write "));
  return start < 0 ? [] : all.slice(start, all.indexOf("", start));
};

describe("bullets in a report", (test) => {
  test("stand in the text, a few of them and safe to print", () => {
    assert.equal(written(LINES, 5), [
      "  write   - `a`: `fn a()`.",
      "          - `b`: `fn b()`. \\x1b[31mRed.",
      "          - `c`: `fn c()`.",
      "          … and 6 more (--format json has them)",
    ]);
    assert.equal(written(LINES.slice(0, 1), 0), ["  write   - `a`: `fn a()`."]);
  });

  test("stand in the text whole, whatever the terminal's width", () => {
    const long = `- \`a\`: ${"x".repeat(200)}`;
    assert.equal(written([long], 0), [`  write   ${long}`]);
  });

  test("stand in JSON as data", () => {
    const document = parseBySchema("report", renderJson(report(LINES, 5)));
    assert.match(JSON.stringify(document), `"bullets":{"lines":${JSON.stringify(LINES)},"more":5}`);
    assert.not.match(renderJson(sampleReport({ findings: [sampleFinding()] })), "bullets");
  });

  test("stand beside what an API block lacks", () => {
    const apiBlock = {
      kind: "differs",
      line: 3,
      missing: ["a"],
      extra: [],
      changed: [{ before: "b", after: "c" }],
    };
    const module = sampleModule({ apiBlock: { ...apiBlock, kind: "differs" } });
    const document = parseBySchema("report", renderJson(sampleReport({ modules: [module] })));
    assert.match(JSON.stringify(document), `"apiBlock":${JSON.stringify(apiBlock)}`);
    for (const problem of [
      { kind: "missing", nameless: false, expected: ["a"] },
      { kind: "several", lines: [1, 2] },
      { kind: "left", line: 2 },
      { kind: "unknown" },
    ] as const) {
      parseBySchema("report", renderJson(sampleReport({ modules: [sampleModule({ apiBlock: problem })] })));
    }
  });
});
