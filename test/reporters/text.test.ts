import * as assert from "uvu/assert";
import type { ApiChange } from "../../src/core/api-change.ts";
import type { RefReport, Report } from "../../src/core/report.ts";
import type { ReportStyle } from "../../src/reporters/style.ts";
import { renderText } from "../../src/reporters/text.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../support/sample-report.ts";

const plain: ReportStyle = { color: false, width: null, quiet: false, maxWarnings: null };

const changed = sampleChange({
  change: "changed",
  path: "ExecParams::timeout",
  before: "fn timeout(&self) -> Duration",
  after: "fn timeout(&self) -> Option<Duration>",
  line: 41,
  previousLine: 38,
});

const removed = sampleChange({
  change: "removed",
  path: "ExecParams::stop",
  visibility: "pub(crate)",
  before: "fn stop(&self)",
  after: null,
  line: null,
  previousLine: 60,
});

const long = sampleChange({
  change: "changed",
  path: "run",
  before:
    "async fn run(config: Arc<Config>, sandbox: SandboxPolicy, cancel: CancellationToken) -> Result<()>",
  after:
    "async fn run(config: Arc<Config>, sandbox: SandboxPolicy, cancel: CancellationToken) -> io::Result<Output>",
});

const newEnum = [
  sampleChange({ kind: "enum", path: "Outcome", after: "enum Outcome" }),
  sampleChange({ kind: "variant", path: "Outcome::Done", after: "Done(Duration)" }),
  sampleChange({ kind: "variant", path: "Outcome::Killed", after: "Killed" }),
];

const blocked = sampleReport({
  modules: [
    sampleModule({ api: [changed, removed, ...newEnum, long] }),
    sampleModule({ source: "crates/exec/src/quiet.rs", spec: "crates/exec/src/quiet.rs.spec.md" }),
    sampleModule({
      source: "crates/exec/src/pool.rs",
      previousSource: "crates/exec/src/threads.rs",
      status: "renamed",
      spec: "crates/exec/src/pool.rs.spec.md",
      specStatus: "missing",
      analysis: "partial",
      api: [sampleChange({ change: "moved", path: "spawn", before: "fn spawn()", after: "fn spawn()" })],
    }),
  ],
  findings: [
    sampleFinding({ line: 41 }),
    sampleFinding({
      rule: "spec-missing",
      severity: "warn",
      path: "crates/exec/src/pool.rs",
      message: "the module has no spec",
      help: "Write crates/exec/src/pool.rs.spec.md and stage it.",
    }),
    sampleFinding({
      rule: "analysis-incomplete",
      severity: "warn",
      path: "crates/exec/src/pool.rs",
      line: 7,
      message: "lines 7 to 9 could not be read: unbalanced brackets",
      help: "Mend the source so that rustc reads it.",
    }),
    sampleFinding({
      rule: "spec-orphaned",
      path: "crates/exec/src/threads.rs.spec.md",
      message: "its source is now crates/exec/src/pool.rs",
      help: "Move the spec: git mv crates/exec/src/threads.rs.spec.md crates/exec/src/pool.rs.spec.md",
    }),
  ],
});

const many = sampleReport({
  modules: [
    sampleModule({
      api: Array.from({ length: 32 }, (_, row) => sampleChange({ path: `f${row}`, after: `fn f${row}()` })),
    }),
  ],
  findings: [sampleFinding()],
});

const hostile = sampleReport({
  modules: [
    sampleModule({
      source: "a\u001b[2K\n.rs",
      previousSource: "b\u202e.rs",
      status: "renamed",
      spec: "a\u009b.md",
      api: [
        sampleChange({ path: "S\u0007::f", after: "fn f(x: \u001b]0;owned\u0007)" }),
        sampleChange({ change: "changed", path: "g", before: "fn g(\r)", after: "fn g(\u200b)" }),
      ],
    }),
  ],
  findings: [
    sampleFinding({ path: "a\u001b[2K\n.rs", message: "in a\u001b[2K\n.rs", help: "mend a\u001b[2K\n.rs" }),
    sampleFinding({ path: "z\u001b[31m.md" }),
  ],
});

const ends = { change: "moved", from: "crates/exec/src/lib.rs", to: "crates/limits/src/lib.rs" } as const;
const movedItem = (kind: ApiChange["kind"], path: string, text: string) =>
  sampleChange({ ...ends, kind, path, before: text, after: text });
const movedItems = [
  movedItem("impl", "Clone for Limits", "#[derive(Clone)] struct Limits"),
  movedItem("struct", "Limits", "struct Limits { limit_0, limit_1, .. }"),
  ...Array.from({ length: 20 }, (_, at) => movedItem("field", `Limits::limit_${at}`, `limit_${at}: u64`)),
  movedItem("fn", "Sandbox::enter", "fn enter(&self, limits: &Limits) -> Result<()>"),
];
const moved = sampleReport({
  modules: [
    sampleModule({
      api: [
        ...movedItems.map((change) => ({ ...change, line: null, previousLine: 7 })),
        sampleChange({ kind: "use", path: "Limits", after: "use limits::Limits" }),
      ],
    }),
    sampleModule({ source: ends.to, spec: `${ends.to}.spec.md`, api: movedItems }),
  ],
  findings: [sampleFinding(), sampleFinding({ path: ends.to })],
});

const warned = sampleReport({
  modules: [sampleModule({ api: [changed] })],
  findings: [sampleFinding({ severity: "warn", rule: "crate-api-changed-without-spec" })],
});

const exempt = sampleReport({
  modules: [
    sampleModule({ api: [changed], specStatus: "exempt" }),
    sampleModule({ source: "crates/exec/src/pool.rs", spec: "crates/exec/src/pool.rs.spec.md" }),
  ],
  findings: [
    sampleFinding({ line: 41, exempt: { reason: "generated, see #12", commit: "1f7a7a472a".repeat(4) } }),
    sampleFinding({
      path: "crates/exec/src/pool.rs",
      rule: "crate-api-changed-without-spec",
      severity: "warn",
      exempt: { reason: "moved\u001b[31m only", commit: null },
    }),
    sampleFinding({
      path: "crates/exec/src/pool.rs",
      rule: "analysis-incomplete",
      severity: "warn",
      message: "cannot read lines 7-9",
      help: "Mend it.",
    }),
  ],
});
const shared = sampleFinding({ line: 41 });
const own = sampleFinding({
  rule: "spec-missing",
  severity: "warn",
  path: "b.rs",
  message: "no spec",
  help: "",
});
const changes = sampleModule({ api: [changed] });
const commits = ["first", "second"].map((subject, at) => ({
  oid: `${at}`.repeat(40),
  subject,
  verdict: "block" as const,
  modules: [changes],
  findings: [],
}));
const ref = (name: string, parts: Partial<RefReport> = {}): RefReport => ({
  localRef: `refs/heads/${name}`,
  remoteRef: `refs/heads/${name}`,
  bases: ["base"],
  head: name,
  verdict: "warn",
  modules: [],
  commits: [],
  findings: [],
  summary: sampleReport().summary,
  ...parts,
});
const severalRefs = sampleReport({
  mode: "pre-push",
  verdict: "warn",
  modules: [changes, sampleModule({ source: "b.rs", spec: "b.rs.spec.md", specStatus: "missing" })],
  findings: [own, shared],
  commits,
  refs: [
    ref("one", { modules: [changes], findings: [shared], commits: commits.slice(0, 1) }),
    ref("silent", { bases: ["silent"] }),
    ref("two", { modules: [changes], findings: [own, shared], commits }),
    ref("v1", { head: "two", remoteRef: "refs/tags/v1" }),
  ],
});
const manyRefs = sampleReport({
  mode: "pre-push",
  refs: Array.from({ length: 23 }, (_, at) => ref(`b${at}`, { findings: [shared] })),
  findings: [shared],
  verdict: "warn",
});
const doubtful = sampleReport({
  modules: [
    sampleModule({
      api: [changed],
      reachUnknown: ["magic! at src/lib.rs:3 may make it public", "b\u001b[2K", "c", "d", "e"],
    }),
  ],
  findings: [sampleFinding()],
});

const GOLDENS: readonly (readonly [name: string, report: Report, style: Partial<ReportStyle>])[] = [
  ["text/blocked.txt", blocked, {}],
  ["text/blocked.color.txt", blocked, { color: true }],
  ["text/blocked-60-columns.txt", blocked, { width: 60 }],
  ["text/blocked-quiet.txt", blocked, { quiet: true }],
  ["text/many.txt", many, {}],
  ["text/hostile.txt", hostile, {}],
  ["text/moved.txt", moved, {}],
  ["text/moved-60-columns.txt", moved, { width: 60 }],
  ["text/reach-unknown.txt", doubtful, {}],
  ["text/warned.txt", warned, {}],
  ["text/warned.color.txt", warned, { color: true }],
  ["text/too-many-warnings.txt", warned, { maxWarnings: 0 }],
  ["text/exempt.txt", exempt, {}],
  ["text/push-blocked.txt", { ...many, mode: "pre-push" }, {}],
  ["text/push-several-refs.txt", severalRefs, {}],
  ["text/push-many-refs.txt", manyRefs, {}],
];

const ONE_LINE: readonly (readonly [title: string, report: Report, line: string])[] = [
  ["nothing in scope", sampleReport(), "no Rust module touched"],
  ["one module", sampleReport({ modules: [sampleModule()] }), "1 module, API unchanged"],
  [
    "changes that the specs answer",
    sampleReport({
      modules: [sampleModule({ api: [changed, removed], specStatus: "updated" }), sampleModule()],
    }),
    "2 modules, 2 API changes",
  ],
  [
    "a source that was not read",
    sampleReport({ modules: [sampleModule({ analysis: "skipped" })] }),
    "1 module, API unchanged, 1 not read",
  ],
];

describe("renderText", (test) => {
  test("shows of a push twenty paths with findings, and three of each ref at least", () => {
    const of = (head: string) =>
      Array.from({ length: 30 }, (_, at) =>
        sampleFinding({ path: `${head}${10 + at}.rs`, fingerprint: `${head}${at}` }),
      );
    const [a, b] = [of("a"), of("b")];
    const refs = [ref("a", { findings: a }), ref("b", { findings: b })];
    const text = renderText(sampleReport({ mode: "pre-push", findings: [...a, ...b], refs }), plain);
    const shown = [...text.matchAll(/^([ab])\d+\.rs$/gm)].map((match) => match[1]).join("");
    assert.is(shown, `${"a".repeat(20)}bbb`);
    assert.match(text, "… and 10 more paths with findings (--format json shows all)\n");
    assert.match(text, "… and 27 more paths with findings (--format json shows all)\n");
    const range = renderText(sampleReport({ mode: "range", findings: a }), plain);
    assert.match(range, /^a39\.rs$/m);
  });

  for (const [name, report, style] of GOLDENS) {
    test(`is what ${name} says`, () => matchesGolden(name, renderText(report, { ...plain, ...style })));
  }

  for (const [title, report, line] of ONE_LINE) {
    test(`needs one line for ${title}`, () => {
      assert.is(renderText(report, plain), `spec-check: ${line}\n`);
      assert.is(renderText(report, { ...plain, quiet: true }), "");
    });
  }

  test("counts no modules where only a spec was touched", () => {
    const text = renderText(sampleReport({ findings: [sampleFinding({ path: "a.rs.spec.md" })] }), plain);
    assert.match(text, /^spec-check: 1 error$/m);
  });

  test("says the same with colours as without", () => {
    for (const report of [blocked, many, hostile, warned, exempt]) {
      const colored = renderText(report, { ...plain, color: true });
      assert.match(colored, /\u001b\[/);
      assert.is(colored.replaceAll(/\u001b\[\d+m/g, ""), renderText(report, plain));
    }
  });

  test("prints no control character that a repository brought", () => {
    assert.not.match(renderText(hostile, plain), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/);
  });

  test("keeps within the terminal for API changes", () => {
    const lines = renderText(blocked, { ...plain, width: 60 }).split("\n");
    for (const line of lines.filter((text) => /^ +[+\-~→>] /.test(text)))
      assert.ok([...line].length <= 60, line);
  });

  test("tells how to skip once and only where it blocks", () => {
    const count = (report: Report, style: Partial<ReportStyle> = {}) =>
      renderText(report, { ...plain, ...style }).split("SPEC_CHECK=0").length - 1;
    assert.is(count(blocked), 1);
    assert.is(count(warned), 0);
    assert.is(count(warned, { maxWarnings: 0 }), 1);
    assert.is(count({ ...blocked, mode: "range" }), 0);
  });

  test("tells how to exempt a commit, and nothing else", () => {
    const text = (report: Report) => renderText(report, plain);
    assert.match(text(blocked), 'SPEC_EXEMPT="reason" git commit');
    for (const mode of ["pre-push", "range", "since"] as const) {
      assert.not.match(text({ ...blocked, mode }), "SPEC_EXEMPT");
    }
    assert.not.match(text(exempt), "SPEC_EXEMPT");
  });

  test("names the commits that cleared a module, three of many, and is silent about them when quiet", () => {
    const commits = ["first", "second\u001b[2K", "third", "fourth"].map((subject) => ({
      oid: `${subject[0] ?? ""}`.repeat(40),
      subject,
    }));
    const [only] = commits;
    const cleared = sampleReport({
      modules: [
        sampleModule({ api: [changed], clearedBy: only === undefined ? [] : [only] }),
        sampleModule({ source: "crates/exec/src/pool.rs", api: [removed], clearedBy: commits }),
      ],
    });
    assert.is(
      renderText(cleared, plain),
      `crates/exec/src/lib.rs
  cleared by ffffffffff first

crates/exec/src/pool.rs
  cleared by ffffffffff first
  cleared by ssssssssss second\\x1b[2K
  cleared by tttttttttt third
  … and 1 more (--format json lists all)

spec-check: 2 modules, 2 API changes
`,
    );
    assert.is(renderText(cleared, { ...plain, quiet: true }), "");
  });

  test("is silent about what is exempt when quiet", () => {
    const quiet = { ...plain, quiet: true };
    assert.is(renderText(exempt, quiet), "");
    const text = renderText(exempt, { ...quiet, maxWarnings: 0 });
    assert.match(text, "cannot read lines 7-9");
    assert.not.match(text, "see #12");
    const [first, ...others] = exempt.findings;
    const standing = first === undefined ? [] : [sampleFinding({ path: first.path })];
    const both = sampleReport({ ...exempt, findings: [...standing, ...others], verdict: "block" });
    assert.not.match(renderText(both, quiet), "moved");
  });

  test("is silent about warnings when quiet, unless they block", () => {
    assert.is(renderText(warned, { ...plain, quiet: true }), "");
    assert.match(
      renderText(warned, { ...plain, quiet: true, maxWarnings: 0 }),
      /crate-api-changed-without-spec/,
    );
    assert.not.match(renderText(blocked, { ...plain, quiet: true }), /spec-missing/);
  });

  test("says that it is blocked by warnings only when it is", () => {
    assert.match(
      renderText(warned, { ...plain, maxWarnings: 0 }),
      /^Blocked: --max-warnings allows 0 warnings, found 1/m,
    );
    assert.not.match(renderText(warned, { ...plain, maxWarnings: 1 }), /Blocked|SPEC_CHECK/);
  });

  const SHARES: readonly (readonly [modules: number, shown: number])[] = [
    [1, 20],
    [5, 20],
    [10, 10],
    [25, 4],
    [30, 4],
  ];
  for (const [count, shown] of SHARES) {
    test(`shows ${shown} changes of each of ${count} modules`, () => {
      const modules = Array.from({ length: count }, (_, row) => {
        const source = `m${String(row).padStart(2, "0")}.rs`;
        return sampleModule({ source, spec: `${source}.spec.md`, api: many.modules[0]?.api ?? [] });
      });
      const findings = modules.map(({ source }) => sampleFinding({ path: source }));
      const text = renderText(sampleReport({ modules, findings }), plain);
      assert.is(text.split("+ pub fn").length - 1, count * shown);
      assert.is(text.split(`… and ${32 - shown} more`).length - 1, count);
    });
  }

  test("counts what it leaves out, and nothing where it leaves out nothing", () => {
    const textOf = (length: number) => {
      const api = Array.from({ length }, (_, row) => sampleChange({ path: `f${row}` }));
      return renderText(
        sampleReport({ modules: [sampleModule({ api })], findings: [sampleFinding()] }),
        plain,
      );
    };
    assert.not.match(textOf(20), /… and/);
    assert.match(textOf(21), /… and 1 more/);
  });
});
