import type { Report } from "../../src/core/report.ts";
import type { ReportStyle } from "../../src/reporters/style.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "./sample-report.ts";

/** The style of a report that goes to a program. */
export const PLAIN: ReportStyle = { color: false, width: null, quiet: false, maxWarnings: null };

const changed = sampleChange({
  change: "changed",
  path: "ExecParams::timeout",
  before: "fn timeout(&self) -> Duration",
  after: "fn timeout(&self) -> Option<Duration>",
  line: 41,
  previousLine: 38,
});

/** A change with an error, a warning, an exempt finding, an accepted module and one without a finding. */
export const MIXED: Report = sampleReport({
  modules: [
    sampleModule({ api: [changed, sampleChange()] }),
    sampleModule({ source: "crates/exec/src/quiet.rs", spec: "crates/exec/src/quiet.rs.spec.md" }),
    sampleModule({
      source: "crates/exec/src/pool.rs",
      previousSource: "crates/exec/src/threads.rs",
      status: "renamed",
      spec: "crates/exec/src/pool.rs.spec.md",
      specStatus: "missing",
      api: [sampleChange({ path: "spawn", after: "fn spawn()", line: 7 })],
    }),
    sampleModule({
      source: "crates/gen/src/lib.rs",
      spec: "crates/gen/src/lib.rs.spec.md",
      specStatus: "exempt",
      api: [sampleChange({ path: "decode", after: "fn decode()", line: 3 })],
    }),
    sampleModule({
      source: "crates/wire/src/lib.rs",
      spec: "crates/wire/src/lib.rs.spec.md",
      specStatus: "accepted",
      accepted: "a rename that the prose never named",
      api: [sampleChange({ path: "Frame::tag", after: "fn tag(&self)", line: 21 })],
    }),
  ],
  findings: [
    sampleFinding({ line: 41, fingerprint: "aaaaaaaaaaa1" }),
    sampleFinding({
      rule: "spec-missing",
      severity: "warn",
      path: "crates/exec/src/pool.rs",
      line: 7,
      message: "API changed in a module without a spec: added fn spawn",
      help: "Describe crates/exec/src/pool.rs in crates/exec/src/pool.rs.spec.md and `git add` it.",
      fingerprint: "aaaaaaaaaaa2",
    }),
    sampleFinding({
      path: "crates/gen/src/lib.rs",
      line: 3,
      fingerprint: "aaaaaaaaaaa3",
      exempt: { reason: "generated from the protocol, see #12", commit: "c".repeat(40) },
    }),
    sampleFinding({
      rule: "spec-orphaned",
      path: "crates/exec/src/threads.rs.spec.md",
      message: "crates/exec/src/threads.rs moved to crates/exec/src/pool.rs and its spec stays behind",
      help: "Run `git mv crates/exec/src/threads.rs.spec.md crates/exec/src/pool.rs.spec.md`.",
      fingerprint: "aaaaaaaaaaa4",
    }),
  ],
});

/** Names and reasons that try to be markup, commands, links, mentions, other elements or other lines. */
export const HOSTILE: Report = sampleReport({
  modules: [
    sampleModule({
      source: "src/a,b:c%d|`e`<b>\u001b[31m\n##[error]x.rs",
      spec: "src/```.md",
      api: [
        sampleChange({
          path: "S|::``f``",
          after: 'fn f() -> "]]>" ``` </details> <script>alert(1)</script>',
        }),
      ],
    }),
  ],
  findings: [
    sampleFinding({
      path: "src/a,b:c%d|`e`<b>\u001b[31m\n##[error]x.rs",
      line: 3,
      message:
        "::warning::x ##[error]y @octocat #12 [a](http://b.c) ![i](x) www.b.c **bold** | \u202e & <!-- \u0000 \ufffe",
      help: "<img src=x onerror=1>\n::stop-commands::t `code` 100%",
      fingerprint: "bbbbbbbbbbb1",
    }),
    sampleFinding({
      path: "::error::src/b.rs",
      severity: "warn",
      message: "\ud800 half & half",
      fingerprint: "bbbbbbbbbbb2",
      exempt: { reason: "]]> & <b> @all %0A::error::z", commit: null },
    }),
  ],
});

/** A range whose commits have findings of their own, one of which the whole has too. */
export const PER_COMMIT: Report = {
  ...sampleReport({
    mode: "range",
    head: "d".repeat(40),
    modules: [sampleModule({ api: [changed] })],
    findings: [sampleFinding({ line: 41, fingerprint: "aaaaaaaaaaa1", severity: "warn" })],
  }),
  verdict: "block",
  commits: [
    {
      oid: "e".repeat(40),
      subject: "Change the API and forget | the spec (#7)",
      verdict: "block",
      modules: [sampleModule({ api: [sampleChange()] })],
      findings: [
        sampleFinding({ line: 12, fingerprint: "aaaaaaaaaaa5", message: "only this commit lacks it" }),
      ],
    },
    {
      oid: "f".repeat(40),
      subject: "Go on",
      verdict: "warn",
      modules: [sampleModule({ api: [changed] })],
      findings: [sampleFinding({ line: 40, fingerprint: "aaaaaaaaaaa1", severity: "warn" })],
    },
  ],
};

/** Nothing found. */
export const PASSED: Report = sampleReport({ modules: [sampleModule()] });

/** A report with as many errors as asked, each at a path of its own, and half as many warnings. */
export function manyFindings(count: number, message = "public API changed, its spec did not"): Report {
  const paths = Array.from({ length: count }, (_, at) => `src/file_${`${at}`.padStart(5, "0")}.rs`);
  return sampleReport({
    modules: paths.map((source) =>
      sampleModule({
        source,
        spec: `${source}.spec.md`,
        api: [sampleChange({ after: `fn cancel(${source})` })],
      }),
    ),
    findings: paths.map((path, at) =>
      sampleFinding({
        path,
        message,
        severity: at % 3 === 2 ? "warn" : "error",
        fingerprint: `${at}`.padStart(12, "0"),
      }),
    ),
  });
}
