import * as assert from "uvu/assert";
import { renderAuditText } from "../../src/reporters/audit-text.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";
import { longAudit, sampleAudit } from "../support/sample-audit.ts";

const STYLE = { color: false, width: null, quiet: false, maxWarnings: null };

const PASSING = { baseline: null, trend: null, failUnder: null, items: null, unread: [], phases: [] };

describe("renderAuditText", (test) => {
  test("shows all there is", () => matchesGolden("text/audit.txt", renderAuditText(sampleAudit(), STYLE)));

  test("shows the shortest report", () => {
    matchesGolden("text/audit-plain.txt", renderAuditText(sampleAudit(PASSING), STYLE));
  });

  test("keeps to a narrow terminal", () => {
    const text = renderAuditText(longAudit(24), { ...STYLE, width: 64 });
    matchesGolden("text/audit-64-columns.txt", text);
    const [, ...tables] = text.split("\n\n").slice(0, -1);
    for (const line of tables.join("\n").split("\n")) assert.ok(line.length <= 64, line);
  });

  test("shows a hundred gaps and how many more there are", () => {
    const text = renderAuditText(longAudit(130), STYLE);
    assert.match(text, "module_0099.rs\n  … 30 more; --format json shows all\n");
    assert.not.match(text, "  crate-with-a-rather-long-name-0100/src/module_0100.rs");
  });

  test("says the same in colours", () => {
    const text = renderAuditText(sampleAudit(), { ...STYLE, color: true });
    assert.is(text.replace(/\u001b\[\d+m/g, ""), renderAuditText(sampleAudit(), STYLE));
    assert.ok(text.includes("\u001b["));
  });

  test("is silent when nothing blocks, and says why when something does", () => {
    const quiet = { ...STYLE, quiet: true };
    assert.is(renderAuditText(sampleAudit(PASSING), quiet), "");
    const blocked = renderAuditText(sampleAudit({ baseline: null }), quiet);
    assert.is(blocked, "Blocked: coverage is 50.0 %, expected at least 80 %.\n");
  });
});
