import * as assert from "uvu/assert";
import type { Report } from "../../src/core/report.ts";
import { boundedPage } from "../../src/reporters/markdown/bounded-page.ts";
import { codeBlock, codeSpan, plainMarkdown } from "../../src/reporters/markdown/escape.ts";
import { renderMarkdown } from "../../src/reporters/markdown.ts";
import { describe } from "../support/describe.ts";
import { HOSTILE, MIXED, manyFindings, PASSED, PER_COMMIT, PLAIN } from "../support/format-samples.ts";
import { matchesGolden } from "../support/golden.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../support/sample-report.ts";

/** What GitHub takes of a comment. */
const LIMIT = 65_536;

const page = (report: Report, maxWarnings: number | null = null) =>
  renderMarkdown(report, { ...PLAIN, maxWarnings });

/** The rows of the table of findings, by their cells. */
function rows(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| |") && !line.startsWith("| ---"))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
}

describe("renderMarkdown", (test) => {
  test("is what the goldens say", () => {
    matchesGolden("markdown/mixed.md", page(MIXED));
    matchesGolden("markdown/hostile.md", page(HOSTILE));
    matchesGolden("markdown/per-commit.md", page(PER_COMMIT));
    matchesGolden("markdown/passed.md", page(PASSED));
  });

  test("begins with the mark that finds the comment again, whatever the verdict", () => {
    for (const report of [MIXED, PASSED, HOSTILE]) assert.match(page(report), /^<!-- spec-check -->\n## /);
  });

  test("has a row of four cells for each finding, errors first, in the words of the core", () => {
    const cells = rows(page(MIXED));
    assert.equal(
      cells.map((row) => [row.length, row[0]?.trim()]),
      [
        [4, "error"],
        [4, "error"],
        [4, "warning"],
        [4, "exempt"],
      ],
    );
    assert.match(cells[0]?.[2] ?? "", MIXED.findings[0]?.message ?? "?");
    assert.equal(
      rows(page(HOSTILE)).map((row) => row.length),
      [4, 4],
    );
  });

  test("leaves no markup, mention, link or HTML of a name alive", () => {
    const text = page(HOSTILE);
    // Code is code, whatever stands in it.
    const prose = text.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
    assert.not.match(prose, /<(?!!-- -->|!-- spec-check -->|\/?details>|\/?summary>)/);
    assert.not.match(prose, /@\w|#\w|:\/\/|www\.|(?<!\\)\*|(?<!\\)!?\[/);
    assert.is(text.split("</details>").length - 1, 2, "one of them in code");
  });

  test("stays below what GitHub takes, and counts what it leaves out", () => {
    const text = page(manyFindings(2000, "x".repeat(400)));
    assert.ok(text.length < LIMIT, `${text.length}`);
    const shown = rows(text).length;
    assert.ok(shown > 50 && shown < 2000);
    assert.match(text, `… and ${2000 - shown} more (--format json lists all).`);
    assert.match(text, /\nJudged: `1f7a7a472a` to the index\.\n$/);
  });

  test("stays below it for single texts without a measure, too", () => {
    const wide = "y|`<@".repeat(100_000);
    const report = sampleReport({
      modules: [sampleModule({ api: [sampleChange({ path: wide, after: wide })] })],
      findings: [sampleFinding({ message: wide, help: wide }), sampleFinding({ path: wide })],
    });
    assert.ok(page(report).length < LIMIT);
    assert.is(rows(page(report)).length, 2);
  });

  test("says when --max-warnings blocks", () => {
    const warned = sampleReport({ findings: [sampleFinding({ severity: "warn" })] });
    assert.match(page(warned), "## spec-check: passed with warnings\n");
    assert.match(page(warned, 0), "## spec-check: blocked\n");
    assert.match(page(warned, 0), "allows 0 warnings, found 1");
  });
});

describe("Markdown escapes", (test) => {
  test("a span of code is fenced by more than it has", () => {
    assert.is(codeSpan("a"), "`a`");
    assert.is(codeSpan("a`b``c"), "```a`b``c```");
    assert.is(codeSpan("`a"), "`` `a ``");
    assert.is(codeSpan("a|b\n"), "`a|b\\n`");
    assert.is(codeSpan("a|b", "cell"), "`a\\|b`");
    assert.is(codeSpan(""), "`  `");
  });

  test("a block of code is fenced by more than it has", () => {
    assert.equal(codeBlock(["a", "````"], "diff"), ["`````diff", "a", "````", "`````"]);
  });

  test("plain text stays readable", () => {
    assert.is(
      plainMarkdown("public API changed, its spec did not: added fn a"),
      "public API changed, its spec did not: added fn a",
    );
    assert.is(plainMarkdown("a_b & <c>"), "a\\_b &amp; &lt;c&gt;");
    assert.is(plainMarkdown("see #12 and @me"), "see #<!-- -->12 and @<!-- -->me");
    assert.is(plainMarkdown("1. x"), "&#8203;1. x");
    assert.is(
      plainMarkdown("Run `git mv a_b c|d` @me `x", "cell"),
      "Run `git mv a_b c\\|d` @<!-- -->me \\`x",
    );
  });
});

describe("boundedPage", (test) => {
  const part = (rows: readonly string[]) => ({
    head: ["head"],
    rows,
    more: (count: number) => `${count} more`,
    foot: ["foot"],
  });

  test("keeps all that fits", () => {
    assert.is(boundedPage([part(["a", "b"]), part([])]), "head\na\nb\nfoot\nhead\nfoot\n");
  });

  test("leaves out rows of the later part, and says how many", () => {
    const text = boundedPage([part(["x".repeat(40_000)]), part(["y".repeat(30_000), "z"])]);
    assert.ok(text.length < LIMIT);
    assert.match(text, /x\nfoot\nhead\n2 more\nfoot\n$/);
  });
});
