import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { parseReport } from "../../../../src/core/report/read/parse-report.ts";
import type { Report } from "../../../../src/core/report.ts";
import { renderJson } from "../../../../src/reporters/json.ts";
import { describe } from "../../../support/describe.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { HOSTILE, MIXED, PASSED, PER_COMMIT } from "../../../support/format-samples.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../../../support/sample-report.ts";

/** Every key that a report can have. */
const FULL: Report = (() => {
  const moved = sampleChange({ change: "moved", from: "a.rs", to: "b.rs", mentioned: true });
  const clearing = { oid: "1".repeat(40), subject: "say it" };
  const module = sampleModule({
    api: [moved],
    accepted: "why",
    apiBlock: {
      kind: "differs",
      line: 3,
      missing: ["fn a()"],
      extra: [],
      changed: [{ before: "b", after: "c" }],
    },
    reachUnknown: ["who knows"],
    clearedBy: [clearing],
  });
  const finding = sampleFinding({
    bullets: { lines: ["- `a`"], more: 1 },
    suggestions: [{ replace: "a", with: "b" }],
    exempt: { reason: "see #12", commit: null },
  });
  const commit = { ...clearing, verdict: "pass", modules: [module], findings: [finding] } as const;
  const whole = sampleReport({ mode: "pre-push", modules: [module], findings: [finding] });
  const { summary } = whole;
  const ref = {
    localRef: "refs/heads/main",
    remoteRef: null,
    bases: ["2".repeat(40)],
    head: "3".repeat(40),
    verdict: "pass",
    modules: [module],
    commits: [commit],
    findings: [finding],
    summary,
  } as const;
  return {
    ...whole,
    commits: [commit],
    refs: [ref],
    summary: { ...summary, accepted: 1 },
    shard: {
      index: 1,
      count: 2,
      version: "1.2.3",
      settings: "0123456789ab",
      asked: { perCommit: true, assumeSpecs: false, paths: ["src"] },
      commits: { all: 3, own: 1, list: "0123456789ab" },
      own: [{ modules: [{ source: "b.rs", previousSource: "a.rs" }], findings: [finding] }],
    },
  };
})();

const read = (text: string) => parseReport(text, "x.json");

/** The keys of a definition of the published schema, and of what it refers to. */
function keysOf(definition: string, schema: Record<string, Record<string, object>>): readonly string[] {
  return Object.keys(Object(schema[definition]).properties);
}

describe("parseReport", (test) => {
  for (const [name, report] of Object.entries({ FULL, MIXED, HOSTILE, PER_COMMIT, PASSED })) {
    test(`reads back what was written: ${name}`, () => {
      const { kind, report: again } = read(renderJson(report));
      assert.is(kind, "check");
      assert.equal(again, report);
    });
  }

  test("reads every key of the published schema", () => {
    const schema = JSON.parse(readFileSync("docs/report.schema.json", "utf8")).$defs;
    const document = JSON.parse(renderJson(FULL));
    const examples: Readonly<Record<string, object>> = {
      report: document,
      module: document.modules[0],
      change: document.modules[0].api[0],
      finding: document.findings[0],
      exempt: document.findings[0].exempt,
      commit: document.commits[0],
      ref: document.refs[0],
      summary: document.summary,
      shard: document.shard,
    };
    for (const [definition, example] of Object.entries(examples)) {
      // A lint tells how many specs it looked at, and is read by nobody.
      const keys = keysOf(definition, schema).filter((key) => key !== "specs");
      assert.equal(Object.keys(example).sort(), keys.sort(), definition);
    }
  });

  test("leaves the subject empty of a commit that cleared a module and is not in the report", () => {
    const { commits: _commits, refs: _refs, ...alone } = FULL;
    const { report } = read(renderJson(alone));
    assert.equal(report, {
      ...alone,
      modules: alone.modules.map((module) => ({
        ...module,
        clearedBy: [{ oid: "1".repeat(40), subject: "" }],
      })),
    });
  });

  const WRONG: readonly (readonly [title: string, text: string, message: RegExp])[] = [
    ["an empty file", "", /^x\.json is no report that spec-check \S+ can read: it is empty$/],
    ["a text", "no", /: it is no JSON$/],
    ["a list", "[]", /: it has no version$/],
    ["another version", '{ "version": 2, "mode": "range" }', /: it has version 2, expected 1$/],
    [
      "another document",
      '{ "version": 1, "api": [] }',
      /neither the mode of a check nor the totals of a replay$/,
    ],
    ["a missing key", '{ "version": 1, "mode": "range" }', /: base: /],
    [
      "a key that it does not know",
      JSON.stringify({ ...JSON.parse(renderJson(PASSED)), later: 1 }),
      /: later: Invalid key/,
    ],
    [
      "a rule that it does not know",
      renderJson(MIXED).replace('"spec-missing"', '"spec-missed"'),
      /: findings\.\d+\.rule: /,
    ],
    [
      "a place that is nowhere",
      renderJson(FULL).replace(/"modules": \[\n {8}0\n/, '"modules": [\n 7\n'),
      /a ref names a place/,
    ],
    [
      "a part of none",
      renderJson(FULL).replace('"index": 1', '"index": 3'),
      /: shard: expected a part from 1/,
    ],
  ];
  for (const [title, text, message] of WRONG) {
    test(`refuses ${title}`, async () => {
      const error = await failureOf(() => read(text));
      assert.is(error.code, "file");
      assert.match(error.message, message);
    });
  }
});
