import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { planCheck } from "../../../src/core/plan.ts";
import type { Report } from "../../../src/core/report.ts";
import { RULE_IDS, type Severity } from "../../../src/core/rule-id.ts";
import { RULES } from "../../../src/core/rules/index.ts";
import type { UnusedGlob } from "../../../src/core/rules/rule.ts";
import { type ChangeOf, changeOf } from "../../support/change-of.ts";
import { describe } from "../../support/describe.ts";
import { fakeDiff } from "../../support/fake-diff.ts";
import { judge } from "../../support/judge.ts";

const NOTHING: ChangeOf = { before: {}, after: {} };

function reportOf(
  change: ChangeOf,
  unusedGlobs: readonly UnusedGlob[] = [],
  {
    configPath = ".specrc.json",
    severity = "warn",
  }: { configPath?: string | null; severity?: Severity } = {},
): Report {
  const { changeSet, blobs } = changeOf(change);
  const plan = planCheck(changeSet, createMapping(DEFAULT_CONFIG, null), { paths: [] });
  const severitiesFor = () => ({ ...DEFAULT_CONFIG.rules, "config-pattern-unused": severity });
  return judge(plan, { blobs, diff: fakeDiff, severitiesFor, configPath, unusedGlobs });
}

describe("RULES", (test) => {
  test("has every rule", () => assert.equal(Object.keys(RULES).sort(), [...RULE_IDS].sort()));
});

describe("config-pattern-unused", (test) => {
  const globs = [
    { pattern: "b", key: "ignore[1]", line: 4 },
    { pattern: "a", key: "ignore[0]", line: null },
  ];

  test("makes one finding each, in the configuration", () => {
    assert.equal(
      reportOf(NOTHING, globs).findings.map(({ severity, path, line, message }) => [
        severity,
        path,
        line,
        message,
      ]),
      [
        ["warn", ".specrc.json", null, 'ignore[0] "a" matches no path'],
        ["warn", ".specrc.json", 4, 'ignore[1] "b" matches no path'],
      ],
    );
  });

  test("tells them apart by the pattern, wherever it stands", () => {
    const [first, second] = reportOf(NOTHING, globs).findings;
    const [moved] = reportOf(NOTHING, [{ pattern: "a", key: "ignore[7]", line: 9 }]).findings;
    assert.is.not(first?.fingerprint, second?.fingerprint);
    assert.is(first?.fingerprint, moved?.fingerprint);
  });

  test("can be off", () => assert.equal(reportOf(NOTHING, globs, { severity: "off" }).findings, []));

  test("needs a configuration", () =>
    assert.equal(reportOf(NOTHING, globs, { configPath: null }).findings, []));
});

describe("fingerprints", (test) => {
  const spec = { "a.rs.spec.md": "s" };
  const of = (before: string, after: string) =>
    reportOf({ before: { "a.rs": before, ...spec }, after: { "a.rs": after, ...spec } }).findings[0]
      ?.fingerprint;

  test("stay when lines move and signatures change", () => {
    assert.is(of("", "pub run"), of("x", "y\nz\npub run now"));
  });

  test("change with the items", () => assert.is.not(of("", "pub run"), of("", "pub go")));

  test("change with what happened to them", () => assert.is.not(of("", "pub run"), of("pub run", "")));

  test("change with the path", () => {
    const elsewhere = reportOf({
      before: { "b.rs": "", "b.rs.spec.md": "s" },
      after: { "b.rs": "pub run", "b.rs.spec.md": "s" },
    });
    assert.is.not(of("", "pub run"), elsewhere.findings[0]?.fingerprint);
  });
});
