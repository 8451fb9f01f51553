import * as assert from "uvu/assert";
import type { Report } from "../../src/core/report.ts";
import { logLine, workflowCommand } from "../../src/reporters/github/workflow-command.ts";
import { renderGithub } from "../../src/reporters/github.ts";
import { describe } from "../support/describe.ts";
import { HOSTILE, MIXED, manyFindings, PASSED, PER_COMMIT, PLAIN } from "../support/format-samples.ts";
import { matchesGolden } from "../support/golden.ts";
import { sampleFinding, sampleReport } from "../support/sample-report.ts";

const lines = (report: Report, style = PLAIN) => renderGithub(report, style).split("\n").slice(0, -1);

/** What GitHub's runner makes of a line: a command, or null for a line of the log. */
function asRunner(line: string) {
  const match = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line);
  if (match === null) return line.includes("##[") ? { name: "old form", properties: {}, data: line } : null;
  const [, name = "", list = "", data = ""] = match;
  const decode = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const properties = Object.fromEntries(
    list.split(",").flatMap((pair) => {
      const [key = "", value = ""] = pair.split(/=(.*)/s);
      return key === "" ? [] : [[key, decode(value)]];
    }),
  );
  return { name, properties, data: decode(data) };
}

const commands = (report: Report) => lines(report).flatMap((line) => asRunner(line) ?? []);

describe("renderGithub", (test) => {
  test("is what the goldens say", () => {
    matchesGolden("github/mixed.txt", renderGithub(MIXED, PLAIN));
    matchesGolden("github/hostile.txt", renderGithub(HOSTILE, PLAIN));
    matchesGolden("github/per-commit.txt", renderGithub(PER_COMMIT, PLAIN));
  });

  test("annotates each finding at its file and line, with the words of the core", () => {
    const [first] = commands(MIXED);
    assert.equal(first, {
      name: "error",
      properties: { file: "crates/exec/src/lib.rs", line: "41", title: "api-changed-without-spec" },
      data: `${MIXED.findings[0]?.message}\n${MIXED.findings[0]?.help}`,
    });
    assert.equal(
      commands(MIXED).map(({ name }) => name),
      ["error", "error", "warning", "notice"],
    );
  });

  test("lets no name or message be a command, a property or a line of its own", () => {
    assert.equal(
      commands(HOSTILE).map(({ name, properties }) => [name, properties]),
      [
        [
          "error",
          {
            file: "src/a,b:c%d|`e`<b>\\x1b[31m\\n##[error]x.rs",
            line: "3",
            title: "api-changed-without-spec",
          },
        ],
        ["notice", { file: "::error::src/b.rs", title: "api-changed-without-spec" }],
      ],
    );
  });

  test("annotates ten of a level, lists the others and says so", () => {
    const text = lines(manyFindings(36));
    const count = (start: string) => text.filter((line) => line.startsWith(start)).length;
    assert.equal([count("::error "), count("::warning ")], [10, 10]);
    assert.equal([count("error src/"), count("warning src/")], [14, 2]);
    assert.ok(text.includes("::group::spec-check: 16 findings without an annotation"));
    assert.ok(text.includes("::endgroup::"));
    assert.equal(text.slice(-2), [
      "10 of 24 errors annotated, which is all that GitHub shows of a step; the others are listed above",
      "10 of 12 warnings annotated, which is all that GitHub shows of a step; the others are listed above",
    ]);
    assert.is(lines(manyFindings(30)).filter((line) => line.startsWith("::group")).length, 1);
    assert.is(lines(manyFindings(14)).filter((line) => line.startsWith("::group")).length, 0);
  });

  test("keeps hostile names out of the list of the others, too", () => {
    const names = ["::error::a.rs", "  ::error::a.rs", "x ##[error]a.rs"];
    const findings = Array.from({ length: 40 }, (_, at) =>
      sampleFinding({ path: names[at % 3] ?? "", message: names[(at + 1) % 3] ?? "" }),
    );
    const found = commands(sampleReport({ findings })).map(({ name }) => name);
    assert.equal(
      found.filter((name) => name !== "error"),
      ["group", "endgroup"],
    );
    assert.is(found.length, 12);
  });

  test("says what passed in one line, and nothing with quiet", () => {
    assert.equal(lines(PASSED), ["spec-check: 1 module, API unchanged"]);
    assert.equal(lines(PASSED, { ...PLAIN, quiet: true }), []);
  });

  test("shows errors alone with quiet, or warnings where they are the reason", () => {
    const quiet = lines(MIXED, { ...PLAIN, quiet: true });
    assert.equal(
      quiet.filter((line) => /^::(warning|notice)/.test(line)),
      [],
    );
    assert.is(quiet.filter((line) => line.startsWith("::error")).length, 2);
    const warned = sampleReport({ findings: [sampleFinding({ severity: "warn" })] });
    const tooMany = lines(warned, { ...PLAIN, quiet: true, maxWarnings: 0 });
    assert.is(tooMany.filter((line) => line.startsWith("::warning")).length, 1);
    assert.is(tooMany.at(-1), "Blocked: --max-warnings allows 0 warnings, found 1.");
  });
});

describe("workflowCommand", (test) => {
  test("escapes what GitHub's own toolkit escapes", () => {
    assert.is(
      workflowCommand("error", "100%\r\n: , done", { file: "a%b,c:d\n.rs", line: 3, col: null }),
      "::error file=a%25b%2Cc%3Ad%0A.rs,line=3::100%25%0D%0A: , done",
    );
    assert.is(workflowCommand("endgroup"), "::endgroup::");
  });

  test("a line of the log is no command", () => {
    for (const text of ["::error::x", " \t::error::x", "a ##[error]b", "##[group]", "\n::error::x"]) {
      assert.is(asRunner(logLine(text)), null, logLine(text));
    }
    assert.is(logLine("a: b ::c"), "a: b ::c");
  });
});
