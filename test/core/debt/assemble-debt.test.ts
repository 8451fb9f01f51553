import * as assert from "uvu/assert";
import { readPackages } from "../../../src/core/audit/packages.ts";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import { assembleDebt, countDebt, debtFailure, oldestItems } from "../../../src/core/debt/assemble-debt.ts";
import { ageOf } from "../../../src/core/debt/debt-ages.ts";
import type { DebtAge, IndebtedSpec } from "../../../src/core/debt/debt-report.ts";
import type { DebtSeverity } from "../../../src/core/debt/debt-severity.ts";
import { debtTrend } from "../../../src/core/debt/debt-trend.ts";
import { indebtedSpecs, specsOf } from "../../../src/core/debt/indebted-specs.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

function indebted(path: string, severity: DebtSeverity | null, ...texts: readonly string[]): IndebtedSpec {
  const items = texts.map((text, at) => ({ text, line: at + 1 }));
  return { path, severity, crate: path.split("/")[0] ?? null, phase: null, items, problem: null };
}

const SPECS = [
  indebted("a/1.md", "low", "one"),
  indebted("a/2.md", "high", "two", "three"),
  indebted("b/3.md", null, "four"),
  indebted("b/4.md", "medium"),
];

const DAYS: Readonly<Record<string, string>> = { one: "2026-02-01", two: "2026-03-01", three: "2026-01-01" };

const ledger = (specs: readonly IndebtedSpec[], failOn: DebtSeverity | null = null) => {
  const age = (_: string, text: string): DebtAge => {
    const day = DAYS[text];
    return day === undefined ? "staged" : { oid: "0", day };
  };
  return assembleDebt({ tree: "index", specs, phases: [], ageOf: age, trend: null, failOn });
};

describe("assembleDebt", (test) => {
  test("counts by severity and crate", () => {
    const { totals, crates } = ledger(SPECS);
    assert.equal(totals, { specs: 4, high: 1, medium: 1, low: 1, unknown: 1, items: 4 });
    assert.equal(
      crates.map(({ name, specs, items }) => [name, specs, items]),
      [
        ["a", 2, 3],
        ["b", 2, 1],
      ],
    );
  });

  test("lists the most urgent items first, those of no severity last", () => {
    assert.equal(
      ledger(SPECS).items.map(({ text }) => text),
      ["two", "three", "one", "four"],
    );
  });

  test("tells the oldest items, leaving out those whose age is not known", () => {
    const oldest = (limit: number) => oldestItems(ledger(SPECS), limit).map(({ text }) => text);
    assert.equal(oldest(9), ["three", "one", "two"]);
    assert.equal(oldest(1), ["three"]);
  });
});

describe("debtFailure", (test) => {
  const cases: readonly (readonly [
    failOn: DebtSeverity,
    specs: readonly IndebtedSpec[],
    failure: string | null,
  ])[] = [
    ["high", SPECS, "specs with debt of severity high: 1 high"],
    ["medium", SPECS, "specs with debt of severity medium or above: 1 high and 1 medium"],
    ["low", SPECS.slice(0, 1), "specs with debt of severity low or above: 1 low"],
    ["medium", SPECS.slice(0, 1), null],
    ["low", SPECS.slice(2, 3), null],
  ];
  for (const [failOn, specs, failure] of cases) {
    test(`answers ${failOn} with ${failure}`, () => assert.is(debtFailure(ledger(specs, failOn)), failure));
  }
  test("asks for nothing by itself", () => assert.is(debtFailure(ledger(SPECS)), null));
});

describe("debtTrend", (test) => {
  test("tells items and severities that changed", () => {
    const before = [indebted("a/1.md", "high", "one", "two"), indebted("a/2.md", "low", "three")];
    const after = [indebted("a/1.md", "low", "two", "four"), indebted("b/3.md", null)];
    const trend = debtTrend("0", { before, after });
    assert.equal(trend.before, countDebt(before));
    assert.equal(trend.newItems, [{ spec: "a/1.md", severity: "low", text: "four" }]);
    assert.equal(trend.closedItems, [
      { spec: "a/1.md", severity: "high", text: "one" },
      { spec: "a/2.md", severity: "low", text: "three" },
    ]);
    assert.equal(trend.severities, [
      { spec: "a/1.md", before: "high", after: "low" },
      { spec: "a/2.md", before: "low", after: null },
    ]);
  });
});

describe("ageOf", (test) => {
  const version = (day: string, ...items: readonly string[]) => ({
    oid: `c${day}`,
    day,
    items: new Set(items),
  });
  const versions = [version("4", "a", "b"), version("3", "a"), version("2"), version("1", "a", "b")];

  test("is that of the commit that added the item last", () => {
    assert.equal(ageOf("a", { versions, isCutOff: false }), { oid: "c3", day: "3" });
    assert.equal(ageOf("b", { versions, isCutOff: true }), { oid: "c4", day: "4" });
  });

  test("is not known of what no commit has, and of what goes back beyond the history", () => {
    assert.is(ageOf("c", { versions, isCutOff: true }), "staged");
    assert.is(ageOf("a", { versions: [], isCutOff: false }), "staged");
    assert.is(ageOf("a", { versions: versions.slice(0, 2), isCutOff: true }), "older");
    assert.equal(ageOf("a", { versions: versions.slice(0, 2), isCutOff: false }), { oid: "c3", day: "3" });
  });
});

describe("indebtedSpecs", (test) => {
  const parsed = parseConfig({
    specs: ["{dir}/README.md", "{dir}/{base}.spec.md"],
    phases: [
      { name: "sources", files: ["a/**/*.rs"] },
      { name: "rest", files: ["b/**"] },
    ],
  });
  if (parsed.kind === "problems") throw new Error(JSON.stringify(parsed.problems));
  const { config } = parsed;
  const mapping = createMapping(config, null);
  const tree = treeOf(
    "README.md",
    "a/src/x.rs",
    "a/src/x.rs.spec.md",
    "b/README.md",
    "b/y.rs",
    "b/tests/z.rs.spec.md",
  );

  test("finds specs by their name or by their source, in ignored folders as well", () => {
    assert.equal(specsOf(tree, mapping, []), ["a/src/x.rs.spec.md", "b/README.md", "b/tests/z.rs.spec.md"]);
    assert.equal(specsOf(tree, mapping, ["b"]), ["b/README.md", "b/tests/z.rs.spec.md"]);
  });

  test("gives a spec the phase of its source, or else its own", () => {
    const packages = readPackages(new Map([["a/Cargo.toml", '[package]\nname = "one"\n']]));
    const found = indebtedSpecs(tree, specsOf(tree, mapping, []), {
      config,
      mapping,
      packages,
      textOf: (path) =>
        path.startsWith("a/") ? { kind: "text", text: "" } : { kind: "unreadable", reason: "is not UTF-8" },
    });
    assert.equal(
      found.map(({ crate, phase, problem }) => [crate, phase, problem?.text]),
      [
        ["one", "sources", "has no footer"],
        [null, "rest", "is not UTF-8"],
        [null, "rest", "is not UTF-8"],
      ],
    );
  });
});
