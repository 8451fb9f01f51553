import * as assert from "uvu/assert";
import type { ApiDiff } from "../../src/core/api-change.ts";
import { RULE_DOCS } from "../../src/core/rule-docs.ts";
import type { Surface } from "../../src/core/rust/read-surface.ts";
import { renderDiffJson, renderDiffLine, renderErrorLine } from "../../src/reporters/diff-json.ts";
import { jsonPieces, renderJson } from "../../src/reporters/json.ts";
import { renderRuleJson } from "../../src/reporters/rule-json.ts";
import { renderSurfaceJson } from "../../src/reporters/surface-json.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";
import { parseBySchema, schemaErrors } from "../support/report-schema.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../support/sample-report.ts";

const change = sampleChange({
  change: "changed",
  path: "ExecParams::timeout",
  before: "fn timeout(&self) -> Duration",
  after: "fn timeout(&self) -> Option<Duration>",
  line: 41,
  previousLine: 38,
});

const report = sampleReport({
  modules: [
    sampleModule({ api: [change] }),
    sampleModule({ source: "b.rs", previousSource: "a.rs", status: "renamed" }),
  ],
  findings: [
    sampleFinding({ line: 41 }),
    sampleFinding({ severity: "warn", rule: "spec-missing", path: "b.rs" }),
  ],
});

const diff: ApiDiff = {
  analysis: "partial",
  api: [change],
  unread: [{ side: "after", from: 7, to: 9, reason: "unbalanced brackets" }],
};

const surface: Surface = {
  analysis: "complete",
  items: [{ kind: "fn", path: "S::f", visibility: "pub", signature: "fn f(&self)", line: 3 }],
  unread: [{ from: 7, to: 9, reason: "unbalanced brackets" }],
};

/** The same value with the keys of every object the other way round. */
function reversed<T>(value: T): T;
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("renderJson", (test) => {
  test("says why items count as public, and nothing where that is known", () => {
    const reachUnknown = ["no `mod` that could be read leads to src/a.rs"];
    const modules = [sampleModule({ api: [change], reachUnknown }), sampleModule({ source: "b.rs" })];
    const json = renderJson(sampleReport({ modules }));
    assert.equal(json.split('"reachUnknown": [').length, 2);
    assert.ok(json.includes(JSON.stringify(reachUnknown[0])));
    parseBySchema("report", json);
  });

  test("is laid out as JSON.stringify does, in as many pieces as there are modules and more", () => {
    for (const each of [report, sampleReport({ modules: [], findings: [] })]) {
      const text = renderJson(each);
      assert.is(text, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      assert.ok([...jsonPieces(each)].length > each.modules.length);
    }
  });

  test("is what the golden says", () => matchesGolden("json/report.json.txt", renderJson(report)));

  test("fits the schema and loses nothing", () => {
    assert.equal(parseBySchema("report", renderJson(report)), report);
    assert.equal(
      parseBySchema("report", renderJson(sampleReport({ base: null }))),
      sampleReport({ base: null }),
    );
  });

  test("tells what is exempt and why, and has no key for it elsewhere", () => {
    const exempt = sampleReport({
      modules: [sampleModule({ specStatus: "exempt" })],
      findings: [
        sampleFinding({ exempt: { reason: "see #12", commit: "a".repeat(40) } }),
        sampleFinding({ exempt: { reason: "see #12", commit: null } }),
      ],
    });
    assert.equal(parseBySchema("report", renderJson(exempt)), exempt);
    assert.is(renderJson(reversed(exempt)), renderJson(exempt));
    assert.is(JSON.parse(renderJson(exempt)).summary.exempt, 2);
    assert.not.match(renderJson(report), "exempt");
  });

  test("names the commits that cleared a module, and has no key for it elsewhere", () => {
    const oid = "b".repeat(40);
    const cleared = sampleReport({ modules: [sampleModule({ clearedBy: [{ oid, subject: "s" }] })] });
    parseBySchema("report", renderJson(cleared));
    assert.equal(JSON.parse(renderJson(cleared)).modules[0].clearedBy, [oid]);
    assert.not.match(renderJson(report), "clearedBy");
  });

  test("writes the keys in one order, however they come", () => {
    assert.is(renderJson(reversed(report)), renderJson(report));
  });

  test("leaves out what a report does not hold by its version", () => {
    const extra = Object.assign({ secret: 1 }, report);
    assert.not.match(renderJson(extra), /secret/);
  });

  test("names both modules of an item that moved, and of no other", () => {
    const ends = { from: "a.rs", to: "b.rs" };
    const moved = sampleChange({ change: "moved", before: "fn f()", after: "fn f()", ...ends });
    const json = renderJson(sampleReport({ modules: [sampleModule({ api: [moved, change] })] }));
    assert.equal(Object(parseBySchema("report", json)).modules[0].api, [moved, change]);
    assert.is(json.split('"from":').length, 2);
    assert.is(
      renderJson(reversed(sampleReport({ modules: [sampleModule({ api: [moved] })] }))),
      renderJson(sampleReport({ modules: [sampleModule({ api: [moved] })] })),
    );
  });

  test("the schema wants both modules of an item that moved", () => {
    const errors = (overrides: object) =>
      schemaErrors("diff", {
        version: 1,
        analysis: "complete",
        unread: [],
        api: [Object.assign({}, change, overrides)],
      });
    assert.equal(errors({}), []);
    assert.equal(errors({ change: "moved", from: "a.rs", to: "b.rs" }), []);
    assert.ok(errors({ change: "moved", from: "a.rs" }).length > 0);
    assert.ok(errors({ change: "moved", to: "b.rs" }).length > 0);
  });

  test("ends with one line feed and is indented by two", () => {
    assert.match(renderJson(sampleReport()), /^\{\n {2}"version": 1,\n[\s\S]*\n\}\n$/);
  });

  test("writes no control character raw and keeps its value", () => {
    const source = "a\u001b[31m\u009b\u202e\n.rs";
    const json = renderJson(sampleReport({ modules: [sampleModule({ source })] }));
    assert.not.match(json, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    assert.is(JSON.parse(json).modules[0].source, source);
  });
});

describe("the other JSON documents", (test) => {
  test("a diff fits the schema and loses nothing", () => {
    assert.equal(parseBySchema("diff", renderDiffJson(diff)), { version: 1, ...diff });
    assert.is(renderDiffJson(reversed(diff)), renderDiffJson(diff));
  });

  test("a line of a batch is one line and fits the schema", () => {
    const line = renderDiffLine(diff);
    assert.is(line.indexOf("\n"), line.length - 1);
    assert.equal(parseBySchema("batchLine", line), { version: 1, ...diff });
    assert.equal(parseBySchema("batchLine", renderErrorLine("a\nb")), { version: 1, error: "a\nb" });
    assert.is(renderErrorLine("a\nb"), '{"version":1,"error":"a\\nb"}\n');
  });

  test("a surface fits the schema and loses nothing", () => {
    assert.equal(parseBySchema("surface", renderSurfaceJson(surface)), { version: 1, ...surface });
    assert.is(renderSurfaceJson(reversed(surface)), renderSurfaceJson(surface));
  });

  test("a rule fits the schema", () => {
    const explanation = { rule: "spec-missing", severity: "warn", ...RULE_DOCS["spec-missing"] } as const;
    assert.equal(parseBySchema("rule", renderRuleJson(explanation)), { version: 1, ...explanation });
  });

  test("the schema refuses what is wrong", () => {
    assert.ok(schemaErrors("report", { ...report, verdict: "maybe" }).length > 0);
    assert.ok(schemaErrors("report", { ...report, extra: 1 }).length > 0);
    assert.ok(schemaErrors("diff", { version: 1, analysis: "complete", api: [] }).length > 0);
  });
});
