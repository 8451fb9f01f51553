import * as assert from "uvu/assert";
import { renderDebtJson } from "../../src/reporters/debt-json.ts";
import { renderDebtMarkdown } from "../../src/reporters/debt-markdown.ts";
import { renderDebtText } from "../../src/reporters/debt-text.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { longDebt, sampleDebt } from "../support/sample-debt.ts";

const STYLE = { color: false, width: null, quiet: false, maxWarnings: null };

describe("renderDebtText", (test) => {
  test("shows all there is", () => matchesGolden("text/debt.txt", renderDebtText(sampleDebt(), STYLE)));

  test("keeps its lists to the terminal", () => {
    const lines = renderDebtText(longDebt(60), { ...STYLE, width: 80 }).split("\n");
    for (const line of lines) assert.ok(line.length <= 80, line);
    assert.ok(lines.includes("  … 70 more; --format json shows all"));
  });

  test("is silent when nothing blocks, and says why when something does", () => {
    const quiet = { ...STYLE, quiet: true };
    assert.is(renderDebtText(sampleDebt({ failOn: null }), quiet), "");
    assert.is(
      renderDebtText(sampleDebt(), quiet),
      "Blocked: specs with debt of severity medium or above: 1 high and 1 medium.\n",
    );
  });
});

describe("renderDebtJson", (test) => {
  test("fits the schema and is what the golden says", () => {
    const json = renderDebtJson(sampleDebt());
    parseBySchema("debt", json);
    matchesGolden("json/debt.json.txt", json);
  });

  test("fits the schema where nothing was asked for", () => {
    parseBySchema("debt", renderDebtJson(longDebt(2)));
  });
});

describe("renderDebtMarkdown", (test) => {
  test("shows all there is", () => {
    matchesGolden("markdown/debt.md.txt", renderDebtMarkdown(sampleDebt()));
  });

  test("fits into a comment on a pull request, however long the ledger", () => {
    const { length } = renderDebtMarkdown(longDebt(2000));
    assert.ok(length < 65_536, `${length}`);
  });
});
