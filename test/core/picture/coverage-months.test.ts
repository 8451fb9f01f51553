import * as assert from "uvu/assert";
import type { AuditedSource } from "../../../src/core/audit/audit-report.ts";
import { coverageCount } from "../../../src/core/audit/coverage-count.ts";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import {
  type CoverageMonth,
  type CoverageMonths,
  coverageMonths,
} from "../../../src/core/picture/coverage-months.ts";
import { speccedMonths } from "../../../src/core/picture/specced-month.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

type Trees = Readonly<Record<string, readonly string[]>>;

/** What is counted of trees, given what the last of them was audited as. */
function counted(
  trees: Trees,
  required: Readonly<Record<string, boolean>>,
  raw: unknown = {},
): CoverageMonths {
  const parsed = parseConfig(raw);
  if (parsed.kind !== "config") throw new Error(JSON.stringify(parsed.problems));
  const { config } = parsed;
  const specced = speccedMonths(createMapping(config, null));
  const sources = Object.entries(required).map(
    ([path, isRequired]): AuditedSource => ({
      path,
      class: isRequired ? "module" : "test",
      required: isRequired,
      status: "missing",
      spec: `${path}.spec.md`,
      crate: null,
      phase: null,
    }),
  );
  return coverageMonths(
    Object.entries(trees).map(([month, paths]) => specced(month, treeOf(...paths))),
    coverageCount(config, sources),
  );
}

const told = (months: readonly CoverageMonth[]) =>
  months.map(({ month, own, overview, missing }) => [month, own, overview, missing].join(" "));

const PHASES = [
  { name: "two", files: ["b/**"] },
  { name: "one", files: ["a/**"] },
  { name: "none yet", files: ["z/**"] },
];

describe("coverageMonths", (test) => {
  test("counts what has a spec, month by month, since the first source", () => {
    const { months, phases } = counted(
      {
        "2026-07": ["README.md", "a/mod.spec.md"],
        "2026-08": ["a/x.rs", "a/mod.rs"],
        "2026-09": ["a/x.rs", "a/mod.rs", "a/mod.spec.md"],
        "2026-10": ["a/x.rs", "a/x.rs.spec.md", "a/mod.rs", "a/mod.spec.md"],
        "2026-11": ["README.md"],
      },
      {},
    );
    assert.equal(told(months), ["2026-08 0 0 2", "2026-09 0 1 1", "2026-10 1 1 0", "2026-11 0 0 0"]);
    assert.equal(phases, []);
  });

  test("takes a source for what it is in the audited tree, and one that is gone for what its path says", () => {
    const paths = [
      "a/x.rs",
      "a/x_tests.rs",
      "gone/y.rs",
      "gone/build.rs",
      "gone/gen/z.rs",
      "gone/tests/t.rs",
    ];
    const raw = { audit: { generated: ["**/gen/**"] }, ignore: [] };
    const { months } = counted({ "2026-09": paths }, { "a/x.rs": true, "a/x_tests.rs": false }, raw);
    assert.equal(told(months), ["2026-09 0 0 3"]);
    const strict = { ...raw, audit: { ...raw.audit, require: ["test"] } };
    assert.equal(told(counted({ "2026-09": paths }, {}, strict).months), ["2026-09 0 0 1"]);
  });

  test("splits by phase in the order of the configuration, and tells apart what has none", () => {
    const { phases } = counted(
      { "2026-09": ["a/x.rs", "c/y.rs"], "2026-10": ["a/x.rs", "a/x.rs.spec.md", "b/z.rs"] },
      {},
      { phases: PHASES },
    );
    assert.equal(
      phases.map(({ name, months }) => [name, ...told(months)]),
      [
        ["two", "2026-09 0 0 0", "2026-10 0 0 1"],
        ["one", "2026-09 0 0 1", "2026-10 1 0 0"],
        [null, "2026-09 0 0 1", "2026-10 0 0 0"],
      ],
    );
  });

  test("passes over names that no disk could hold, and what is out of scope", () => {
    const long = `${"x".repeat(300)}.rs`;
    const { months } = counted({ "2026-09": [long, "target/a.rs", "a.rs", "a.rs.spec.md"] }, {});
    assert.equal(told(months), ["2026-09 1 0 0"]);
  });
});
