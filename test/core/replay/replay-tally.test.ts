import * as assert from "uvu/assert";
import { ReplayTally } from "../../../src/core/replay/replay-tally.ts";
import type { Finding } from "../../../src/core/report.ts";
import { describe } from "../../support/describe.ts";

const finding = (rule: Finding["rule"], severity: Finding["severity"], path: string): Finding => ({
  rule,
  severity,
  path,
  line: null,
  message: `${rule} ${path}`,
  help: "",
  fingerprint: "0".repeat(12),
});

const error = finding("api-changed-without-spec", "error", "a.rs");
const other = finding("api-changed-without-spec", "error", "b.rs");
const warning = finding("spec-missing", "warn", "c.rs");
const quiet = { api: [] };
const changed = { api: [{}] };

function tallied() {
  const tally = new ReplayTally();
  tally.add({ oid: "1", day: "2025-12-31", subject: "one", verdict: "pass", modules: [], findings: [] });
  tally.add({ oid: "2", day: "2026-01-01", subject: "two", verdict: "pass", modules: [quiet], findings: [] });
  tally.add({
    oid: "3",
    day: "2026-01-02",
    subject: "three",
    verdict: "block",
    modules: [changed, quiet],
    findings: [error, other, warning],
  });
  tally.add({
    oid: "4",
    day: "2025-12-30",
    subject: "four",
    verdict: "warn",
    modules: [changed],
    findings: [warning],
  });
  return tally.report({ base: "0", head: "4" });
}

describe("ReplayTally", (test) => {
  test("counts commits as a whole and by month, in order", () => {
    const { totals, months } = tallied();
    assert.equal(totals, { commits: 4, touching: 3, changing: 2, blocked: 1, warned: 1 });
    assert.equal(months, [
      { month: "2025-12", commits: 2, touching: 1, changing: 1, blocked: 0, warned: 1 },
      { month: "2026-01", commits: 2, touching: 2, changing: 1, blocked: 1, warned: 0 },
    ]);
  });

  test("counts findings and their commits by rule, errors first", () => {
    assert.equal(tallied().rules, [
      { rule: "api-changed-without-spec", severity: "error", commits: 1, findings: 2 },
      { rule: "spec-missing", severity: "warn", commits: 2, findings: 2 },
    ]);
  });

  test("keeps what blocked with its errors alone", () => {
    assert.equal(tallied().blocked, [
      { oid: "3", day: "2026-01-02", subject: "three", findings: [error, other] },
    ]);
  });

  test("counts nothing that is exempt", () => {
    const tally = new ReplayTally();
    const exempt = { ...error, exempt: { reason: "r", commit: "5" } };
    const commit = { oid: "5", day: "2026-01-05", subject: "five", modules: [changed] };
    tally.add({ ...commit, verdict: "block", findings: [exempt, other] });
    const { rules, blocked } = tally.report({ base: "0", head: "5" });
    assert.equal(rules, [{ rule: "api-changed-without-spec", severity: "error", commits: 1, findings: 1 }]);
    assert.equal(blocked[0]?.findings, [other]);
  });
});
