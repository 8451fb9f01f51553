import * as assert from "uvu/assert";
import { exemptCommit } from "../../../src/core/exempt/exempt-commit.ts";
import type { TouchedNames } from "../../../src/core/exempt/touched-names.ts";
import type { Report } from "../../../src/core/report.ts";
import { describe } from "../../support/describe.ts";
import { sampleFinding, sampleModule, sampleReport } from "../../support/sample-report.ts";

const OID = "1234567890".repeat(4);

const report = sampleReport({
  modules: [
    sampleModule({ source: "a/x.rs", spec: "specs/x.md" }),
    sampleModule({ source: "a/y.rs", spec: "specs/y.md", specStatus: "missing" }),
    sampleModule({ source: "b.rs", spec: "b.rs.spec.md", specStatus: "updated" }),
  ],
  findings: [
    sampleFinding({ path: "a/x.rs", line: 3 }),
    sampleFinding({ path: "a/x.rs", rule: "analysis-incomplete", severity: "warn" }),
    sampleFinding({ path: "a/y.rs", rule: "spec-missing", severity: "warn" }),
    sampleFinding({ path: ".specrc", rule: "config-pattern-unused", severity: "warn" }),
  ],
});

const GROUPS: readonly (readonly string[])[] = [
  ["a/x.rs", "a/old.rs", "specs/x.md"],
  ["a/y.rs", "specs/y.md"],
  ["b.rs", "b.rs.spec.md"],
];

const touched = (): TouchedNames => ({
  all: new Set([...GROUPS.flat(), ".specrc", "docs/a.md"]),
  about: (path) => [path, ...GROUPS.filter((group) => group.includes(path)).flat()],
});

const judge = (exemptions: readonly string[], judged: Report = report) =>
  exemptCommit(judged, { oid: OID, subject: "a subject", exemptions }, touched);

const exemptPaths = ({ findings }: Report) =>
  findings.filter(({ exempt }) => exempt !== undefined).map(({ rule, path }) => `${rule} ${path}`);

describe("exemptCommit", (test) => {
  const X = ["analysis-incomplete a/x.rs", "api-changed-without-spec a/x.rs"];
  const Y = ["spec-missing a/y.rs"];
  const covers: readonly (readonly [trailer: string, exempt: readonly string[]])[] = [
    ["a/x.rs: r", X],
    ["a/old.rs: r", X],
    ["specs/x.md: r", X],
    ["specs/: r", [...X, ...Y]],
    ["a: r", [...X, ...Y]],
    ["a/y.rs: r", Y],
    [".specrc: r", ["config-pattern-unused .specrc"]],
    ["*: r", ["config-pattern-unused .specrc", ...X, ...Y]],
    ["b.rs: r", []],
    ["a/x: r", []],
    ["x.rs: r", []],
    ["A/X.rs: r", []],
  ];
  for (const [trailer, exempt] of covers) {
    test(`"${trailer}" exempts ${exempt.length} findings`, () =>
      assert.equal(exemptPaths(judge([trailer]).report), exempt));
  }

  test("keeps the finding with the reason and the commit, and counts it apart", () => {
    const { findings, summary, verdict } = judge(["a/x.rs: generated"]).report;
    assert.equal(findings[2], {
      ...sampleFinding({ path: "a/x.rs", line: 3 }),
      exempt: { reason: "generated", commit: OID },
    });
    assert.equal(summary, { modules: 3, apiChanges: 0, errors: 0, warnings: 2, skipped: 0, exempt: 2 });
    assert.is(verdict, "warn");
    assert.is(judge(["*: all"]).report.verdict, "pass");
  });

  test("says of each module whether its spec is exempt", () => {
    const statuses = (exemptions: readonly string[]) =>
      judge(exemptions).report.modules.map(({ specStatus }) => specStatus);
    assert.equal(statuses(["a/x.rs: r"]), ["exempt", "missing", "updated"]);
    assert.equal(statuses(["*: r"]), ["exempt", "exempt", "updated"]);
  });

  test("says nothing of a spec where only what could not be read is exempt", () => {
    const [, unread] = report.findings;
    const only = sampleReport({ ...report, findings: unread === undefined ? [] : [unread] });
    assert.is(judge(["*: r"], only).report.modules[0]?.specStatus, "unchanged");
  });

  test("takes the first trailer that covers a finding", () => {
    const { findings } = judge(["a/x.rs: one", "*: two"]).report;
    assert.equal(
      findings.map(({ path, exempt }) => [path, exempt?.reason]),
      [
        [".specrc", "two"],
        ["a/x.rs", "one"],
        ["a/x.rs", "one"],
        ["a/y.rs", "two"],
      ],
    );
  });

  test("tells what is wrong with a trailer", () => {
    assert.equal(judge(["because", "", "a/x.rs:", "c.rs: r", "docs/a.md: r"]).notices, [
      'commit 1234567890 (a subject): the trailer "Spec-Exempt: because" is not "Spec-Exempt: PATH: reason", with * for every path, so it exempts nothing',
      'commit 1234567890 (a subject): the trailer "Spec-Exempt:" is not "Spec-Exempt: PATH: reason", with * for every path, so it exempts nothing',
      'commit 1234567890 (a subject): the trailer "Spec-Exempt: a/x.rs:" gives no reason, so it exempts nothing',
      'commit 1234567890 (a subject): the trailer "Spec-Exempt: c.rs: r" names nothing that the commit touches, so it exempts nothing',
    ]);
  });

  test("is silent, and asks nothing, where there is nothing to exempt or nothing that exempts", () => {
    const never = () => {
      throw new Error("was asked");
    };
    const clean = sampleReport({ modules: [sampleModule()] });
    const commit = { oid: OID, subject: "s" };
    assert.equal(exemptCommit(clean, { ...commit, exemptions: ["because"] }, never), {
      report: clean,
      notices: [],
    });
    assert.equal(exemptCommit(report, { ...commit, exemptions: [] }, never), { report, notices: [] });
  });
});
