import * as assert from "uvu/assert";
import type { FixReport } from "../../src/core/fix/fix-report.ts";
import { renderFixJson } from "../../src/reporters/fix-json.ts";
import { renderFixText } from "../../src/reporters/fix-text.ts";
import { describe } from "../support/describe.ts";

const REPORT: FixReport = {
  version: 1,
  isDryRun: false,
  repairs: [{ path: "a.md", why: "does it" }],
  left: [{ path: "b.md", why: "has two\u0007" }],
  findings: [
    {
      ...{ rule: "api-changed-without-spec", severity: "error", path: "c.rs", line: 3, message: "changed" },
      ...{ help: "Say it.", fingerprint: "0123456789ab" },
    },
  ],
  verdict: "block",
  patch: "diff\n",
};

describe("renderFixText", (test) => {
  test("says what was mended, what was left and what stays", () => {
    assert.is(
      renderFixText(REPORT, { color: false }),
      `mended  a.md: does it
left    b.md: has two\\x07
error   c.rs:3: changed  api-changed-without-spec
  help  Say it.

1 mended, 1 left to decide by hand, 1 finding stays
`,
    );
  });

  test("does not say that a dry run mended anything", () => {
    const text = renderFixText({ ...REPORT, isDryRun: true, left: [], findings: [] }, { color: false });
    assert.is(text, "mends   a.md: does it\n\n1 would be mended\n");
  });

  test("says so when there is nothing to do", () => {
    const text = renderFixText({ ...REPORT, repairs: [], left: [], findings: [] }, { color: false });
    assert.is(text, "nothing to mend\n");
  });
});

describe("renderFixJson", (test) => {
  test("holds it all, with the patch", () => {
    const { dryRun, repairs, left, findings, patch, verdict } = JSON.parse(renderFixJson(REPORT));
    assert.equal([dryRun, verdict, patch], [false, "block", "diff\n"]);
    assert.equal([repairs, left], [REPORT.repairs, REPORT.left]);
    assert.is(findings[0].rule, "api-changed-without-spec");
  });
});
