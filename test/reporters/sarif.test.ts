import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as assert from "uvu/assert";
import type { Report } from "../../src/core/report.ts";
import { RULE_DOCS } from "../../src/core/rule-docs.ts";
import { RULE_IDS } from "../../src/core/rule-id.ts";
import { VERSION } from "../../src/core/version.ts";
import { relativeUri } from "../../src/reporters/sarif/uri.ts";
import { renderSarif } from "../../src/reporters/sarif.ts";
import { describe } from "../support/describe.ts";
import { HOSTILE, MIXED, manyFindings, PASSED, PER_COMMIT, PLAIN } from "../support/format-samples.ts";
import { matchesGolden } from "../support/golden.ts";
import { sampleFinding, sampleReport } from "../support/sample-report.ts";

/** The schema says `id` and names draft 4; nothing in it means something else in draft 7. */
const {
  $schema: _draft,
  id: _id,
  ...SCHEMA
} = Object(JSON.parse(readFileSync("test/fixtures/sarif/sarif-2.1.0-rtm.5.json", "utf8")));
const validate = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(SCHEMA);

function errorsOf(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The one run of a report's log, once the schema took it. */
function runOf(report: Report, maxWarnings: number | null = null) {
  const log = JSON.parse(renderSarif(report, { ...PLAIN, maxWarnings }));
  assert.equal(errorsOf(log), []);
  assert.is(log.runs.length, 1);
  return log.runs[0];
}

describe("renderSarif", (test) => {
  test("is what the golden says", () => matchesGolden("sarif/mixed.sarif.json", renderSarif(MIXED, PLAIN)));

  for (const [name, report] of Object.entries({
    MIXED,
    HOSTILE,
    PER_COMMIT,
    PASSED,
    many: manyFindings(40),
  })) {
    test(`fits the schema of the standard: ${name}`, () => {
      runOf(report);
    });
  }

  test("the schema refuses what is wrong", () => {
    const log = JSON.parse(renderSarif(MIXED, PLAIN));
    log.runs[0].results[0].level = "fatal";
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    assert.is(errorsOf(log).length, 2);
  });

  test("has every rule with its help, and results that point to them", () => {
    const { tool, results } = runOf(MIXED);
    assert.is(tool.driver.version, VERSION);
    assert.equal(
      tool.driver.rules.map(({ id }: { id: string }) => id),
      RULE_IDS,
    );
    for (const [at, rule] of tool.driver.rules.entries()) {
      const id = RULE_IDS[at] ?? "spec-missing";
      assert.is(rule.fullDescription.text, RULE_DOCS[id].what);
      for (const way of RULE_DOCS[id].how) assert.ok(rule.help.text.includes(way));
    }
    for (const { ruleId, ruleIndex } of results) assert.is(tool.driver.rules[ruleIndex].id, ruleId);
  });

  test("says the words of the core, the level, the file and the line", () => {
    const [first, second] = runOf(MIXED).results;
    assert.is(first.message.text, `${MIXED.findings[0]?.message}\n${MIXED.findings[0]?.help}`);
    assert.equal([first.level, second.level], ["error", "warning"]);
    assert.equal(first.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: "crates/exec/src/lib.rs", uriBaseId: "%SRCROOT%" },
          region: { startLine: 41 },
        },
      },
    ]);
  });

  test("points to the spec and to the items that changed", () => {
    const [first, second] = runOf(MIXED).results;
    const places = (result: typeof first) =>
      result.relatedLocations.map(
        ({ physicalLocation: { artifactLocation, region }, message }: typeof first) =>
          `${artifactLocation.uri}:${region?.startLine ?? ""} ${message.text}`,
      );
    assert.equal(places(first), [
      "crates/exec/src/lib.rs.spec.md: the spec of this module",
      "crates/exec/src/lib.rs:41 changed fn ExecParams::timeout",
      "crates/exec/src/lib.rs:12 added fn cancel",
    ]);
    assert.equal(places(second), ["crates/exec/src/pool.rs:7 added fn spawn"]);
  });

  test("suppresses what is exempt and what is accepted, with the reason", () => {
    const suppressed = runOf(MIXED).results.filter(
      ({ suppressions }: { suppressions?: unknown }) => suppressions !== undefined,
    );
    assert.equal(
      suppressed.map(({ locations, suppressions }: typeof suppressed) => [
        locations[0].physicalLocation.artifactLocation.uri,
        suppressions[0].kind,
        suppressions[0].justification,
      ]),
      [
        ["crates/gen/src/lib.rs", "external", "generated from the protocol, see #12"],
        ["crates/wire/src/lib.rs", "inSource", "a rename that the prose never named"],
      ],
    );
    assert.match(suppressed[1].message.text, "added fn Frame::tag");
  });

  test("keeps fingerprints when lines move, and tells findings of commits apart by their subjects", () => {
    const prints = (report: Report) =>
      runOf(report).results.map(
        ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
          partialFingerprints["specCheckFinding/v1"],
      );
    const moved = {
      ...MIXED,
      findings: MIXED.findings.map((finding) => ({ ...finding, line: (finding.line ?? 1) + 100 })),
    };
    assert.equal(prints(moved), prints(MIXED));
    assert.is(new Set(prints(MIXED)).size, MIXED.findings.length + 1);
    const [, own] = prints(PER_COMMIT);
    const rebased = {
      ...PER_COMMIT,
      commits: PER_COMMIT.commits?.map((commit) => ({ ...commit, oid: "1".repeat(40) })) ?? [],
    };
    assert.is(prints(rebased)[1], own);
    assert.is.not(own, "aaaaaaaaaaa5");
  });

  test("tells what single commits lack once, by its commit and without a line", () => {
    const { results } = runOf(PER_COMMIT);
    assert.is(results.length, 2);
    assert.is(results[1].properties.commit, "e".repeat(40));
    assert.match(results[1].message.text, /^in eeeeeeeeee: only this commit lacks it\n/);
    assert.is(results[1].locations[0].physicalLocation.region, undefined);
  });

  test("says the exit status, for --max-warnings too", () => {
    const warned = sampleReport({ findings: [sampleFinding({ severity: "warn" })] });
    assert.is(runOf(MIXED).invocations[0].exitCode, 1);
    assert.is(runOf(warned).invocations[0].exitCode, 0);
    assert.is(runOf(warned, 0).invocations[0].exitCode, 1);
  });

  test("writes no link that a message did not mean", () => {
    const message = "changed [u8](x) and [a] (b)";
    const [result] = runOf(sampleReport({ findings: [sampleFinding({ message })] })).results;
    assert.match(result.message.text, /^changed \\\[u8\]\(x\) and \[a\] \(b\)\n/);
  });
});

describe("relativeUri", (test) => {
  const CASES: readonly (readonly [path: string, uri: string])[] = [
    ["src/lib.rs", "src/lib.rs"],
    ["a b/c#d?e%f.rs", "a%20b/c%23d%3Fe%25f.rs"],
    ["http:/x", "http%3A/x"],
    ["a\\b", "a%5Cb"],
    ["ä/(b)'!*", "%C3%A4/%28b%29%27%21%2A"],
    ["\ud800.rs", "%EF%BF%BD.rs"],
  ];
  for (const [path, uri] of CASES) {
    test(`writes ${JSON.stringify(path)} as ${uri}`, () => assert.is(relativeUri(path), uri));
  }
});
