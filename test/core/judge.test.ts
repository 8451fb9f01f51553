import * as assert from "uvu/assert";
import type { Config } from "../../src/core/config/config.ts";
import { parseConfig } from "../../src/core/config/parse-config.ts";
import type { DiffSources } from "../../src/core/judge/judge-module.ts";
import { createMapping } from "../../src/core/mapping.ts";
import { objectsOf, planCheck } from "../../src/core/plan.ts";
import type { Report } from "../../src/core/report.ts";
import { diffSources } from "../../src/core/rust/diff-sources.ts";
import { type ChangeOf, changeOf } from "../support/change-of.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { fakeDiff } from "../support/fake-diff.ts";
import { judge } from "../support/judge.ts";

function configOf(raw: unknown): Config {
  const parsed = parseConfig(raw);
  if (parsed.kind === "config") return { ...parsed.config, rules: { ...parsed.config.rules, ...UNNAMED } };
  throw new Error(JSON.stringify(parsed.problems));
}

/** Here the fake API has items that nobody names; what a spec names is judged in a file of its own. */
const UNNAMED = { "api-item-unmentioned": "off", "api-item-stale": "off" } as const;

function reportOf(change: ChangeOf, raw: unknown = {}, paths: readonly string[] = []): Report {
  const mapping = createMapping(configOf(raw), null);
  const { changeSet, blobs } = changeOf(change);
  const plan = planCheck(changeSet, mapping, { paths });
  const asked = new Map([...blobs].filter(([oid]) => plan.modules.flatMap(objectsOf).includes(oid)));
  return judge(plan, {
    blobs: asked,
    diff: fakeDiff,
    severitiesFor: (source) => mapping.settingsFor(source).rules,
    configPath: null,
    unusedGlobs: [],
  });
}

function findingsOf(report: Report): readonly string[] {
  return report.findings.map(
    ({ severity, rule, path, line }) => `${severity} ${rule} ${path}:${line ?? "-"}`,
  );
}

function modulesOf(report: Report): readonly string[] {
  return report.modules.map(
    ({ source, status, spec, specStatus, analysis }) =>
      `${status} ${source} ${spec} ${specStatus} ${analysis}`,
  );
}

const A = "src/a.rs";
const SPEC = "src/a.rs.spec.md";
const CHANGED = "error api-changed-without-spec src/a.rs";
const MISSING = "warn spec-missing src/a.rs";

type Case = readonly [
  title: string,
  change: ChangeOf,
  findings: readonly string[],
  modules?: readonly string[],
];

function table(
  cases: readonly Case[],
  test: (title: string, body: () => void) => void,
  raw: unknown = {},
): void {
  for (const [title, change, findings, modules] of cases) {
    test(title, () => {
      const report = reportOf(change, raw);
      assert.equal(findingsOf(report), findings);
      if (modules !== undefined) assert.equal(modulesOf(report), modules);
    });
  }
}

describe("a source that changed", (test) => {
  table(
    [
      [
        "in nothing visible",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [A]: "pub run\nbody", [SPEC]: "s" } },
        [],
        [`modified ${A} ${SPEC} unchanged complete`],
      ],
      [
        "in its public API, spec untouched",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [A]: "x\npub run now", [SPEC]: "s" } },
        [`${CHANGED}:2`],
      ],
      [
        "in its public API, spec updated",
        { before: { [A]: "", [SPEC]: "s" }, after: { [A]: "pub run", [SPEC]: "s run" } },
        [],
        [`modified ${A} ${SPEC} updated complete`],
      ],
      [
        "in its public API, spec wrapped anew",
        {
          before: { [A]: "", [SPEC]: "one two\nthree" },
          after: { [A]: "pub run", [SPEC]: "one\ntwo three\n" },
        },
        [`${CHANGED}:1`],
        [`modified ${A} ${SPEC} cosmetic complete`],
      ],
      [
        "in its public API, spec added",
        { before: { [A]: "" }, after: { [A]: "pub run", [SPEC]: "s" } },
        [],
        [`modified ${A} ${SPEC} added complete`],
      ],
      [
        "in its public API, no spec",
        { before: { [A]: "" }, after: { [A]: "pub run" } },
        [`${MISSING}:1`],
        [`modified ${A} ${SPEC} missing complete`],
      ],
      [
        "in nothing visible, no spec",
        { before: { [A]: "" }, after: { [A]: "body" } },
        [],
        [`modified ${A} ${SPEC} missing complete`],
      ],
      [
        "in its crate's API, spec untouched",
        { before: { [A]: "", [SPEC]: "s" }, after: { [A]: "pub(crate) run", [SPEC]: "s" } },
        ["warn crate-api-changed-without-spec src/a.rs:1"],
      ],
      [
        "in both",
        { before: { [A]: "", [SPEC]: "s" }, after: { [A]: "pub(super) a\npub run", [SPEC]: "s" } },
        [`${CHANGED}:2`],
      ],
      [
        "from pub to pub(crate)",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [A]: "pub(crate) run", [SPEC]: "s" } },
        [`${CHANGED}:1`],
      ],
      [
        "by a removal alone",
        { before: { [A]: "pub a\npub b", [SPEC]: "s" }, after: { [A]: "", [SPEC]: "s" } },
        [`${CHANGED}:-`],
      ],
      [
        "by a removal and an addition",
        { before: { [A]: "pub a", [SPEC]: "s" }, after: { [A]: "x\nx\npub z", [SPEC]: "s" } },
        [`${CHANGED}:3`],
      ],
      [
        "while its spec was deleted",
        { before: { [A]: "", [SPEC]: "s" }, after: { [A]: "pub run" } },
        [`error spec-orphaned ${SPEC}:-`],
        [`modified ${A} ${SPEC} deleted complete`],
      ],
      [
        "only in its mode",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [A]: "pub run", [SPEC]: "s" } },
        [],
        [],
      ],
      ["outside of the scope", { before: { "tests/a.rs": "" }, after: { "tests/a.rs": "pub run" } }, [], []],
      ["and is no Rust", { before: { "src/a.sh": "" }, after: { "src/a.sh": "pub run" } }, [], []],
    ],
    test,
  );

  test("counts as skipped where it is in scope and no Rust", () => {
    const report = reportOf(
      { before: { "s/run": "pub a" }, after: { "s/run": "pub b" } },
      { sources: ["s"] },
    );
    assert.equal(modulesOf(report), ["modified s/run s/run.spec.md missing skipped"]);
    assert.equal([findingsOf(report), report.summary.skipped, report.verdict], [[], 1, "pass"]);
  });
});

describe("a source that is new", (test) => {
  table(
    [
      ["without an API", { before: {}, after: { [A]: "body" } }, [], [`added ${A} ${SPEC} missing complete`]],
      ["with an API and no spec", { before: {}, after: { [A]: "pub run" } }, [`${MISSING}:1`]],
      [
        "with an API of the crate's and no spec",
        { before: {}, after: { [A]: "pub(crate) run" } },
        [`${MISSING}:1`],
      ],
      [
        "with its spec",
        { before: {}, after: { [A]: "pub run", [SPEC]: "s" } },
        [],
        [`added ${A} ${SPEC} added complete`],
      ],
      [
        "beside a spec that was there before",
        { before: { [SPEC]: "s" }, after: { [A]: "pub run", [SPEC]: "s" } },
        [`${CHANGED}:1`],
        [`added ${A} ${SPEC} unchanged complete`],
      ],
    ],
    test,
  );
});

describe("a source that was deleted", (test) => {
  table(
    [
      [
        "with its spec",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: {} },
        [],
        [`deleted ${A} ${SPEC} deleted complete`],
      ],
      [
        "without its spec",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [SPEC]: "s" } },
        [`error spec-orphaned ${SPEC}:-`],
        [`deleted ${A} ${SPEC} unchanged complete`],
      ],
      [
        "without its spec, which was edited",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [SPEC]: "t" } },
        [`error spec-orphaned ${SPEC}:-`],
        [`deleted ${A} ${SPEC} updated complete`],
      ],
      [
        "without an API and without its spec",
        { before: { [A]: "body", [SPEC]: "s" }, after: { [SPEC]: "s" } },
        [`error spec-orphaned ${SPEC}:-`],
      ],
      [
        "and never had one",
        { before: { [A]: "pub run" }, after: {} },
        [],
        [`deleted ${A} ${SPEC} missing complete`],
      ],
      [
        "while its shared spec stays as it is",
        { before: { "src/mod.rs": "pub run", "src/mod.spec.md": "s" }, after: { "src/mod.spec.md": "s" } },
        ["error api-changed-without-spec src/mod.rs:-"],
        ["deleted src/mod.rs src/mod.spec.md unchanged complete"],
      ],
      [
        "while its shared spec is updated",
        { before: { "src/mod.rs": "pub run", "src/mod.spec.md": "s" }, after: { "src/mod.spec.md": "t" } },
        [],
        ["deleted src/mod.rs src/mod.spec.md updated complete"],
      ],
      [
        "without an API, from a shared spec",
        { before: { "src/mod.rs": "body", "src/mod.spec.md": "s" }, after: { "src/mod.spec.md": "s" } },
        [],
      ],
      [
        "by moving it out of scope, spec left",
        {
          before: { [A]: "pub run", [SPEC]: "s" },
          after: { "tests/a.rs": "pub run", [SPEC]: "s" },
          renames: { [A]: "tests/a.rs" },
        },
        [`error spec-orphaned ${SPEC}:-`],
        [`deleted ${A} ${SPEC} unchanged complete`],
      ],
    ],
    test,
  );

  test("leaves a spec that still answers for another source", () => {
    const before = { "s/x.rs": "pub a", "s/x.inc": "", "s/x.md": "s" };
    const report = reportOf(
      { before, after: { "s/x.inc": "", "s/x.md": "s" } },
      { sources: ["s"], specs: ["{dir}/{stem}.md"] },
    );
    assert.equal(findingsOf(report), ["error api-changed-without-spec s/x.rs:-"]);
  });
});

describe("a source that moved", (test) => {
  const B = "src/b.rs";
  const SPEC_B = "src/b.rs.spec.md";
  const renames = { [A]: B };
  const both = { [A]: B, [SPEC]: SPEC_B };
  table(
    [
      [
        "with its spec",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [B]: "pub run", [SPEC_B]: "s" }, renames: both },
        [],
        [`renamed ${B} ${SPEC_B} moved complete`],
      ],
      [
        "with its spec, which was updated",
        {
          before: { [A]: "pub run", [SPEC]: "s" },
          after: { [B]: "pub go", [SPEC_B]: "s go" },
          renames: both,
        },
        [],
        [`renamed ${B} ${SPEC_B} moved complete`],
      ],
      [
        "with its spec as it was, and another API",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [B]: "pub go", [SPEC_B]: "s" }, renames: both },
        [`error api-changed-without-spec ${B}:1`],
      ],
      [
        "with its spec wrapped anew, and another API",
        { before: { [A]: "", [SPEC]: "s t" }, after: { [B]: "pub go", [SPEC_B]: "s\nt" }, renames: both },
        [`error api-changed-without-spec ${B}:1`],
      ],
      [
        "with its spec, told as deleted and added",
        { before: { [A]: "", [SPEC]: "s" }, after: { [B]: "pub go", [SPEC_B]: "other" }, renames },
        [],
        [`renamed ${B} ${SPEC_B} moved complete`],
      ],
      [
        "and left its spec",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [B]: "pub run", [SPEC]: "s" }, renames },
        [`error spec-orphaned ${SPEC}:-`],
        [`renamed ${B} ${SPEC_B} missing complete`],
      ],
      [
        "and left its spec, with another API",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [B]: "pub go", [SPEC]: "s" }, renames },
        [`error spec-orphaned ${SPEC}:-`],
      ],
      [
        "and left its spec, with a new one",
        { before: { [A]: "", [SPEC]: "s" }, after: { [B]: "pub go", [SPEC]: "s", [SPEC_B]: "s" }, renames },
        [`error spec-orphaned ${SPEC}:-`],
        [`renamed ${B} ${SPEC_B} added complete`],
      ],
      [
        "and never had a spec",
        { before: { [A]: "pub run" }, after: { [B]: "pub run" }, renames },
        [],
        [`renamed ${B} ${SPEC_B} missing complete`],
      ],
      [
        "and its spec was deleted",
        { before: { [A]: "", [SPEC]: "s" }, after: { [B]: "pub go" }, renames },
        [`error spec-orphaned ${SPEC}:-`],
        [`renamed ${B} ${SPEC_B} deleted complete`],
      ],
      [
        "into scope",
        { before: { "tests/a.rs": "pub run" }, after: { [A]: "pub run" }, renames: { "tests/a.rs": A } },
        [`${MISSING}:1`],
        [`added ${A} ${SPEC} missing complete`],
      ],
      [
        "away from a shared spec that went, to a place with a spec",
        {
          before: { "m/lib.rs": "", "m/mod.spec.md": "s", [SPEC_B]: "t" },
          after: { [B]: "pub run", [SPEC_B]: "t" },
          renames: { "m/lib.rs": B },
        },
        [`error api-changed-without-spec ${B}:1`],
      ],
      [
        "away from its own spec that went, to a place with a shared one",
        {
          before: { "m/x.rs": "", "m/x.rs.spec.md": "s", "n/mod.spec.md": "t" },
          after: { "n/mod.rs": "pub run", "n/mod.spec.md": "t" },
          renames: { "m/x.rs": "n/mod.rs" },
        },
        ["error spec-orphaned m/x.rs.spec.md:-"],
      ],
      [
        "away from a shared spec",
        {
          before: { "a/mod.rs": "pub run", "a/mod.spec.md": "s" },
          after: { "a.rs": "pub run", "a/mod.spec.md": "s" },
          renames: { "a/mod.rs": "a.rs" },
        },
        ["warn spec-missing a.rs:-"],
      ],
      [
        "from a folder to a file, spec left",
        {
          before: { "a/mod.rs": "", "a/mod.rs.spec.md": "s" },
          after: { "a.rs": "", "a/mod.rs.spec.md": "s" },
          renames: { "a/mod.rs": "a.rs" },
        },
        ["error spec-orphaned a/mod.rs.spec.md:-"],
      ],
    ],
    test,
  );

  test("says where its spec belongs", () => {
    const change = { before: { [A]: "", [SPEC]: "s" }, after: { [B]: "", [SPEC]: "s" }, renames };
    assert.is(
      reportOf(change).findings[0]?.help,
      `Run \`spec-check fix ${B}\`, which mends the links to it as well, or \`git mv ${SPEC} ${SPEC_B}\`.`,
    );
    const twice = { ...change, after: { ...change.after, [SPEC_B]: "s" } };
    assert.is(
      reportOf(twice).findings[0]?.help,
      `Move what still holds into ${SPEC_B} and run \`git rm ${SPEC}\`.`,
    );
  });
});

describe("a spec that went", (test) => {
  const MOD = "src/mod.spec.md";
  table(
    [
      [
        "while its source is untouched",
        { before: { [A]: "", [SPEC]: "s" }, after: { [A]: "" } },
        [`error spec-orphaned ${SPEC}:-`],
        [],
      ],
      [
        "by moving, while its source is untouched",
        {
          before: { [A]: "", [SPEC]: "s" },
          after: { [A]: "", "old.md": "s" },
          renames: { [SPEC]: "old.md" },
        },
        [`error spec-orphaned ${SPEC}:-`],
      ],
      ["and had no source", { before: { [SPEC]: "s" }, after: {} }, []],
      [
        "and had a source out of scope",
        { before: { "tests/a.rs": "", "tests/a.rs.spec.md": "s" }, after: { "tests/a.rs": "" } },
        [],
      ],
      ["and was no spec", { before: { [A]: "", "README.md": "s" }, after: { [A]: "" } }, []],
      [
        "and a shared one answers, untouched",
        {
          before: { "src/mod.rs": "", "src/mod.rs.spec.md": "s", [MOD]: "m" },
          after: { "src/mod.rs": "pub run", [MOD]: "m" },
        },
        ["error spec-orphaned src/mod.rs.spec.md:-"],
      ],
      [
        "and its text went into a shared one",
        {
          before: { "src/mod.rs": "", "src/mod.rs.spec.md": "s", [MOD]: "m" },
          after: { "src/mod.rs": "pub run", [MOD]: "m s" },
        },
        [],
        ["modified src/mod.rs src/mod.spec.md updated complete"],
      ],
      [
        "and was shared",
        {
          before: { "c/Cargo.toml": "", "c/src/lib.rs": "", "c/src/main.rs": "", "c/mod.spec.md": "s" },
          after: { "c/Cargo.toml": "", "c/src/lib.rs": "", "c/src/main.rs": "pub run" },
        },
        ["error spec-orphaned c/mod.spec.md:-"],
        ["modified c/src/main.rs c/src/main.rs.spec.md deleted complete"],
      ],
      [
        "and was replaced by one at another place",
        {
          before: { "src/mod.rs": "", [MOD]: "s" },
          after: { "src/mod.rs": "pub run", "src/mod.rs.spec.md": "s run" },
        },
        [],
        ["modified src/mod.rs src/mod.rs.spec.md moved complete"],
      ],
    ],
    test,
  );
});

describe("what cannot be read", (test) => {
  table(
    [
      [
        "a part of a source",
        { before: { [A]: "" }, after: { [A]: "x\n???" } },
        ["warn analysis-incomplete src/a.rs:2"],
        [`modified ${A} ${SPEC} missing partial`],
      ],
      [
        "a source after",
        { before: { [A]: "pub run", [SPEC]: "s" }, after: { [A]: "not-utf8", [SPEC]: "s" } },
        ["warn analysis-incomplete src/a.rs:-"],
        [`modified ${A} ${SPEC} unchanged failed`],
      ],
      [
        "a source before",
        { before: { [A]: "nul-byte", [SPEC]: "s" }, after: { [A]: "pub run", [SPEC]: "s" } },
        ["warn analysis-incomplete src/a.rs:-"],
      ],
      [
        "a new source",
        { before: {}, after: { [A]: "too-large" } },
        ["warn analysis-incomplete src/a.rs:-"],
        [`added ${A} ${SPEC} missing failed`],
      ],
      [
        "a deleted source",
        { before: { [A]: "lfs-pointer", [SPEC]: "s" }, after: {} },
        ["warn analysis-incomplete src/a.rs:-"],
      ],
      [
        "a spec",
        { before: { [A]: "", [SPEC]: "s" }, after: { [A]: "pub run", [SPEC]: "not-utf8" } },
        [`warn analysis-incomplete ${SPEC}:-`],
        [`modified ${A} ${SPEC} updated complete`],
      ],
      [
        "a source that only moved",
        { before: { [A]: "not-utf8" }, after: { "src/b.rs": "not-utf8" }, renames: { [A]: "src/b.rs" } },
        [],
        ["renamed src/b.rs src/b.rs.spec.md missing complete"],
      ],
    ],
    test,
  );

  test("is never told as removed", () => {
    const report = reportOf({ before: { [A]: "pub run" }, after: { [A]: "too-large" } });
    assert.equal(report.modules[0]?.api, []);
    assert.match(report.findings[0]?.message ?? "", 'the file is larger than "maxFileSize"');
    assert.is(report.summary.skipped, 1);
  });

  test("is an error where nobody read it", async () => {
    const { changeSet } = changeOf({ before: { [A]: "x" }, after: { [A]: "y" } });
    const mapping = createMapping(configOf({}), null);
    const input = {
      diff: fakeDiff,
      severitiesFor: () => configOf({}).rules,
      configPath: null,
      unusedGlobs: [],
    };
    const plan = planCheck(changeSet, mapping, { paths: [] });
    assert.is((await failureOf(() => judge(plan, { ...input, blobs: new Map() }))).code, "object");
  });
});

describe("severities", (test) => {
  const change = { before: { [A]: "", [SPEC]: "s" }, after: { [A]: "pub run", [SPEC]: "s" } };
  const rule = "api-changed-without-spec";

  test("come from the configuration", () => {
    assert.equal(findingsOf(reportOf(change, { rules: { [rule]: "warn" } })), [`warn ${rule} ${A}:1`]);
  });

  test("come from the overrides", () => {
    const overrides = [{ files: ["src"], rules: { [rule]: "warn" } }];
    assert.equal(findingsOf(reportOf(change, { overrides })), [`warn ${rule} ${A}:1`]);
  });

  test("off drops the finding", () => {
    const report = reportOf(change, { rules: { [rule]: "off" } });
    assert.equal([report.findings, report.verdict, report.modules.length], [[], "pass", 1]);
  });

  test("of a lost spec are the strictest of its sources", () => {
    const before = { "c/Cargo.toml": "", "c/src/lib.rs": "", "c/src/main.rs": "", "c/mod.spec.md": "s" };
    const { "c/mod.spec.md": _, ...after } = before;
    const overrides = [{ files: ["c/src/lib.rs"], rules: { "spec-orphaned": "off" } }];
    assert.is(
      reportOf({ before, after }, { overrides, rules: { "spec-orphaned": "warn" } }).summary.warnings,
      1,
    );
    assert.is(reportOf({ before, after }, { rules: { "spec-orphaned": "off" } }).findings.length, 0);
  });
});

describe("a report", (test) => {
  test("has every key", () => {
    const removed = { before: { [A]: "pub run", [SPEC]: "s" }, after: { [A]: "", [SPEC]: "s" } };
    const change = {
      change: "removed",
      kind: "fn",
      path: "run",
      visibility: "pub",
      before: "pub run",
      after: null,
      line: null,
      previousLine: 1,
    };
    const report = reportOf(removed);
    assert.equal(report.modules, [
      {
        source: A,
        previousSource: null,
        status: "modified",
        spec: SPEC,
        specStatus: "unchanged",
        analysis: "complete",
        api: [change],
      },
    ]);
    const [{ fingerprint, ...finding } = { fingerprint: "" }] = report.findings;
    assert.match(fingerprint, /^[0-9a-f]{12}$/);
    assert.equal(finding, {
      rule: "api-changed-without-spec",
      severity: "error",
      path: A,
      line: null,
      message: "public API changed, its spec did not: removed fn run",
      help: `Describe the change in ${SPEC} and \`git add\` it.`,
    });
  });

  test("has no line where a whole file is meant", () => {
    const orphan = reportOf({ before: { [A]: "", [SPEC]: "s" }, after: { [SPEC]: "s" } });
    const lost = reportOf({ before: { [A]: "", [SPEC]: "s" }, after: { [A]: "" } });
    const unreadable = reportOf({ before: { [A]: "" }, after: { [A]: "nul-byte" } });
    const spec = reportOf({ before: { [A]: "", [SPEC]: "s" }, after: { [A]: "x", [SPEC]: "nul-byte" } });
    assert.equal(
      [orphan, lost, unreadable, spec].map(({ findings }) => findings[0]?.line),
      [null, null, null, null],
    );
  });

  test("tells new modules from old ones and names where a source came from", () => {
    const messages = [
      reportOf({ before: {}, after: { [A]: "pub run" } }),
      reportOf({ before: { [A]: "" }, after: { [A]: "pub run" } }),
      reportOf({
        before: { [A]: "", [SPEC]: "s" },
        after: { "b.rs": "", [SPEC]: "s" },
        renames: { [A]: "b.rs" },
      }),
    ].map(({ findings }) => findings[0]?.message);
    assert.equal(messages, [
      "new module without a spec: added fn run",
      "API changed in a module without a spec: added fn run",
      "src/a.rs moved to b.rs and its spec stays behind",
    ]);
  });
});

describe("the comparison of sources", (test) => {
  const asked = (change: ChangeOf, raw: unknown = {}) => {
    const calls: unknown[] = [];
    const mapping = createMapping(configOf(raw), null);
    const { changeSet, blobs } = changeOf(change);
    judge(planCheck(changeSet, mapping, { paths: [] }), {
      blobs,
      diff: (...call) => {
        calls.push(call);
        return { analysis: "failed", api: [], unread: [] };
      },
      severitiesFor: () => mapping.settingsFor("").rules,
      configPath: null,
      unusedGlobs: [],
    });
    return calls;
  };

  test("is told the texts, the settings and the module", () => {
    const overrides = [{ files: ["src"], api: { visibility: "public", ignoreMacros: ["reg"] } }];
    const calls = asked(
      { before: { "src/a/b.rs": "1" }, after: { "src/a/b.rs": "2", "src/c.rs": "3" } },
      { overrides },
    );
    assert.equal(calls, [
      ["1", "2", { visibility: "public", module: ["a", "b"], ignoreMacros: ["reg"] }],
      [null, "3", { visibility: "public", module: ["c"], ignoreMacros: ["reg"] }],
    ]);
  });

  test("is told no module where a source moved", () => {
    const renames = { [A]: "src/b.rs" };
    assert.equal(asked({ before: { [A]: "1" }, after: { "src/b.rs": "2" }, renames }), [
      ["1", "2", { visibility: "crate", module: null, ignoreMacros: [] }],
    ]);
  });

  test("that fails without a reason is still told", () => {
    const mapping = createMapping(configOf({}), null);
    const { changeSet, blobs } = changeOf({ before: { [A]: "1" }, after: { [A]: "2" } });
    const { findings } = judge(planCheck(changeSet, mapping, { paths: [] }), {
      blobs,
      diff: () => ({ analysis: "failed", api: [], unread: [] }),
      severitiesFor: () => configOf({}).rules,
      configPath: null,
      unusedGlobs: [],
    });
    assert.equal(
      findings.map(({ rule, message }) => `${rule}: ${message}`),
      ["analysis-incomplete: cannot read the source as Rust"],
    );
  });

  test("is the real one in the product", () => {
    const real: DiffSources = diffSources;
    const { api } = real("", "pub fn run() {}\n", { visibility: "crate", module: null });
    assert.equal(
      api.map(({ change, path }) => [change, path]),
      [["added", "run"]],
    );
  });
});

describe("an item that moves between modules", (test) => {
  const B = "src/b.rs";
  const SPEC_B = "src/b.rs.spec.md";
  const sources = { before: { [A]: "pub run", [B]: "" }, after: { [A]: "", [B]: "x\npub run" } };
  const withSpecs = (a: string, b: string): ChangeOf => ({
    before: { ...sources.before, [SPEC]: "s", [SPEC_B]: "s" },
    after: { ...sources.after, [SPEC]: a, [SPEC_B]: b },
  });
  table(
    [
      ["asks both specs", withSpecs("s", "s"), [`${CHANGED}:-`, "error api-changed-without-spec src/b.rs:2"]],
      [
        "asks the one that is silent where it left",
        withSpecs("s", "t"),
        [`${CHANGED}:-`],
        [`modified ${A} ${SPEC} unchanged complete`, `modified ${B} ${SPEC_B} updated complete`],
      ],
      [
        "asks the one that is silent where it came",
        withSpecs("t", "s"),
        ["error api-changed-without-spec src/b.rs:2"],
      ],
      ["is content with both", withSpecs("t", "t"), []],
      ["misses both specs", sources, [`${MISSING}:-`, "warn spec-missing src/b.rs:2"]],
      [
        "asks the spec of its new place where the old one is deleted",
        {
          before: { [A]: "pub run", [SPEC]: "s", [B]: "", [SPEC_B]: "s" },
          after: { [B]: "pub run", [SPEC_B]: "s" },
        },
        ["error api-changed-without-spec src/b.rs:1"],
      ],
      [
        "is a matter of the crate where it is the crate's",
        {
          before: { [A]: "pub(crate) run", [SPEC]: "s", [B]: "", [SPEC_B]: "t" },
          after: { [A]: "", [SPEC]: "s", [B]: "pub(crate) run", [SPEC_B]: "s" },
        },
        ["warn crate-api-changed-without-spec src/a.rs:-"],
      ],
    ],
    test,
  );

  test("is one change of the report, told on both sides", () => {
    const report = reportOf(withSpecs("s", "s"));
    assert.equal(
      report.modules.map(({ api }) => api.map(({ change, from, to }) => `${change} ${from} ${to}`)),
      [[`moved ${A} ${B}`], [`moved ${A} ${B}`]],
    );
    assert.is(report.summary.apiChanges, 1);
    assert.equal(
      report.findings.map(({ message }) => message),
      [
        `public API changed, its spec did not: moved fn run to ${B}`,
        `public API changed, its spec did not: moved fn run from ${A}`,
      ],
    );
  });

  test("is found in a module that was renamed as well", () => {
    const report = reportOf({
      before: { [A]: "pub run\npub stop", [B]: "" },
      after: { "src/c.rs": "pub stop", [B]: "pub run" },
      renames: { [A]: "src/c.rs" },
    });
    assert.equal(
      report.modules.map(({ source, api }) => [source, api[0]?.from, api[0]?.to]),
      [
        [B, "src/c.rs", B],
        ["src/c.rs", "src/c.rs", B],
      ],
    );
  });

  test("stays a removal where the PATHs leave its new place out", () => {
    const { modules } = reportOf(withSpecs("s", "s"), {}, [A]);
    assert.equal(
      modules.map(({ api }) => api[0]?.change),
      ["removed"],
    );
  });
});

describe("PATHs", (test) => {
  const change: ChangeOf = {
    before: {
      "a/x.rs": "",
      "b/y.rs": "",
      "b/z.rs": "",
      "b/z.rs.spec.md": "s",
      "c/w.rs": "",
      "c/w.rs.spec.md": "s",
    },
    after: { "a/x.rs": "pub r", "b/y.rs": "pub r", "b/z.rs": "", "d/w.rs": "", "c/w.rs.spec.md": "s" },
    renames: { "c/w.rs": "d/w.rs" },
  };
  const cases: readonly (readonly [paths: readonly string[], findings: readonly string[]])[] = [
    [[], ["a/x.rs", "b/y.rs", "b/z.rs.spec.md", "c/w.rs.spec.md"]],
    [["."], ["a/x.rs", "b/y.rs", "b/z.rs.spec.md", "c/w.rs.spec.md"]],
    [["a/x.rs"], ["a/x.rs"]],
    [["./a/x.rs"], ["a/x.rs"]],
    [["a"], ["a/x.rs"]],
    [["b/"], ["b/y.rs", "b/z.rs.spec.md"]],
    [
      ["a", "d"],
      ["a/x.rs", "c/w.rs.spec.md"],
    ],
    [
      ["a", "."],
      ["a/x.rs", "b/y.rs", "b/z.rs.spec.md", "c/w.rs.spec.md"],
    ],
    [["b/y.rs.spec.md"], ["b/y.rs"]],
    [["b/z.rs"], ["b/z.rs.spec.md"]],
    [["c/w.rs"], ["c/w.rs.spec.md"]],
    [["d"], ["c/w.rs.spec.md"]],
    [["a/x"], []],
    [["A"], []],
  ];
  for (const [paths, findings] of cases) {
    test(JSON.stringify(paths), () => {
      assert.equal(
        reportOf(change, {}, paths).findings.map(({ path }) => path),
        findings,
      );
    });
  }
});
