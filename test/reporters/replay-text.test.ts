import * as assert from "uvu/assert";
import type { ReplayReport } from "../../src/core/replay/replay-report.ts";
import { renderReplayJson } from "../../src/reporters/replay-json.ts";
import { renderReplayMarkdown } from "../../src/reporters/replay-markdown.ts";
import { renderReplayText } from "../../src/reporters/replay-text.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";

const STYLE = { color: false, width: null, quiet: false, maxWarnings: null };

function blockedCommit(at: number): ReplayReport["blocked"][number] {
  const finding = (path: string) => ({
    rule: "api-changed-without-spec" as const,
    severity: "error" as const,
    path,
    line: 3,
    message: "public API changed, its spec did not: added fn f",
    help: "Describe it.",
    fingerprint: "0123456789ab",
  });
  const findings = ["a.rs", "b.rs", "c.rs"].slice(0, 1 + (at % 3)).map(finding);
  return { oid: String(at).padStart(40, "0"), day: "2026-01-05", subject: `change ${at}`, findings };
}

function report(blocked: number): ReplayReport {
  const totals = { commits: 200, touching: 90, changing: 60, blocked, warned: 4 };
  return {
    version: 1,
    base: "a".repeat(40),
    head: "b".repeat(40),
    totals,
    months: [{ month: "2026-01", ...totals }],
    rules:
      blocked === 0
        ? []
        : [{ rule: "api-changed-without-spec", severity: "error", commits: blocked, findings: 2 * blocked }],
    blocked: Array.from({ length: blocked }, (_, at) => blockedCommit(at)),
  };
}

describe("renderReplayText", (test) => {
  test("shows counts, rules and a sample from the whole history", () => {
    matchesGolden("text/replay.txt", renderReplayText(report(25), STYLE));
  });

  test("shows all that was blocked where it is little", () => {
    const text = renderReplayText(report(3), STYLE);
    for (const at of [0, 1, 2]) assert.match(text, `change ${at}\n`);
    assert.not.match(text, "--format json");
  });

  test("is short where nothing was blocked", () => {
    assert.not.match(renderReplayText(report(0), STYLE), "would have been");
  });
});

describe("renderReplayMarkdown", (test) => {
  test("shows counts, rules and every blocked commit", () => {
    matchesGolden("markdown/replay.md", renderReplayMarkdown(report(4)));
    assert.not.match(renderReplayMarkdown(report(0)), "Would have been");
  });

  test("stays below what a comment may have", () => {
    const text = renderReplayMarkdown(report(5000));
    assert.ok(text.length < 65_536 && text.length > 50_000, `${text.length}`);
    assert.match(text, /\n- … and \d{4} more \(--format json lists all\)\n\n<\/details>\n$/);
  });
});

describe("renderReplayJson", (test) => {
  test("holds every blocked commit with every error", () => {
    assert.equal(JSON.parse(renderReplayJson(report(25))), JSON.parse(JSON.stringify(report(25))));
  });
});
