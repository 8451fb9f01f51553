import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { itemBullet } from "../../../src/core/ready/item-bullet.ts";
import { sourcesWithBullets, withBullets } from "../../../src/core/ready/with-bullets.ts";
import type { Finding, ModuleReport } from "../../../src/core/report.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../../support/sample-report.ts";

const AFTER = `/// Stops it.
pub fn stop(now: bool) {}

pub(crate) fn own() {}

/// How much.
#[derive(Clone)]
pub enum Much {
    /// Nothing at all.
    None, /** Some. */ Some(u8),
    Plain,
}

pub use a::b;
`;

const { api } = diffSources("pub fn run() {}\n", AFTER, { visibility: "crate" });

/** The bullets of a finding about these changes. */
function bullets(finding: Partial<Finding>, module: Partial<ModuleReport> = {}, text: string | null = AFTER) {
  const report = sampleReport({
    modules: [sampleModule({ source: "a.rs", api, ...module })],
    findings: [sampleFinding({ path: "a.rs", ...finding })],
  });
  const told = withBullets(report, {
    textOf: () => (text === null ? null : { kind: "text", text }),
    exempt: new Set(["use"]),
  });
  return told.findings[0]?.bullets;
}

const PUBLIC = [
  "- `Much`: `pub enum Much`. How much.",
  "- `Much::None`: `None`. Nothing at all.",
  "- `Much::Plain`: `Plain`.",
  "- `Much::Some`: `Some(u8)`. Some.",
  "- `stop`: `pub fn stop(now: bool)`. Stops it.",
];

describe("withBullets", (test) => {
  test("writes a bullet for each public item that came, with what its source says of it", () => {
    assert.equal(bullets({ rule: "api-changed-without-spec" }), { lines: PUBLIC, more: 0 });
  });

  test("writes those of the crate too where the finding is about it", () => {
    const lines = bullets({ rule: "crate-api-changed-without-spec" })?.lines ?? [];
    assert.ok(lines.includes("- `own`: `pub(crate) fn own()`."));
    assert.is(lines.length, PUBLIC.length + 1);
  });

  test("writes those alone that a changed spec does not name", () => {
    const named = api.map((change) => ({ ...change, mentioned: change.path !== "stop" }));
    for (const rule of ["api-item-unmentioned", "api-changed-without-spec"] as const) {
      const told = bullets({ rule }, { api: named, specStatus: "updated" });
      assert.equal(told?.lines, ["- `stop`: `pub fn stop(now: bool)`. Stops it."], rule);
    }
  });

  test("cuts a long list, and counts the rest", () => {
    const many = Array.from({ length: 50 }, (_, at) => sampleChange({ path: `f${at}`, visibility: "pub" }));
    const told = bullets({ rule: "api-changed-without-spec" }, { api: many });
    assert.equal([told?.lines.length, told?.more], [20, 30]);
  });

  test("does without documentation where the source is no text", () => {
    const lines = bullets({ rule: "api-changed-without-spec" }, {}, null)?.lines ?? [];
    assert.is(lines[0], "- `Much`: `pub enum Much`.");
  });

  test("writes none for other findings, what is exempt, and what is gone", () => {
    assert.is(bullets({ rule: "spec-missing" }), undefined);
    assert.is(bullets({ exempt: { reason: "x", commit: null } }), undefined);
    const gone = api.filter(({ change }) => change === "removed");
    assert.is(gone.length, 1);
    assert.is(bullets({ rule: "api-changed-without-spec" }, { api: gone }), undefined);
  });

  test("asks for no source without such a finding", () => {
    const modules = [sampleModule({ source: "a.rs", api }), sampleModule({ source: "b.rs", api })];
    const findings = [sampleFinding({ path: "a.rs" }), sampleFinding({ path: "b.rs", rule: "spec-missing" })];
    assert.equal(sourcesWithBullets(sampleReport({ modules, findings })), ["a.rs"]);
  });
});

describe("itemBullet", (test) => {
  const change: ApiChange = { ...sampleChange({ visibility: "pub" }), path: "f", after: "fn f()" };

  test("keeps backticks inside of code", () => {
    const bullet = itemBullet({ ...change, after: '#[a("`")] fn f()' }, null);
    assert.is(bullet, '- `f`: `` #[a("`")] pub fn f() ``.');
  });

  test("cuts a long signature", () => {
    const bullet = itemBullet({ ...change, after: `fn f(${"a: u8, ".repeat(60)})` }, "It runs.");
    assert.ok(bullet.length < 200, bullet);
    assert.match(bullet, /…`\. It runs\.$/);
  });
});
