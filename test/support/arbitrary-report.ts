import fc from "fast-check";
import { assembleReport } from "../../src/core/assemble-report.ts";
import type { CommitReport, Finding, ModuleReport, Report } from "../../src/core/report.ts";
import { sampleChange, sampleFinding, sampleModule } from "./sample-report.ts";

const SOURCES = ["a.rs", "b.rs", "c.rs", "d/e.rs"] as const;

const source = fc.constantFrom(...SOURCES);

/** A finding about one of a few sources, by one of the rules that exemptions know. */
const finding: fc.Arbitrary<Finding> = fc
  .record({
    path: source,
    rule: fc.constantFrom("api-changed-without-spec", "crate-api-changed-without-spec", "spec-missing"),
    severity: fc.constantFrom("error", "warn"),
    line: fc.option(fc.integer({ min: 1, max: 99 })),
    message: fc.constantFrom("one", "two\u202e", "\ud800"),
    exempt: fc.option(fc.constantFrom("see #12", "generated"), { freq: 2 }),
  })
  .map(({ exempt, ...parts }) =>
    sampleFinding({ ...parts, ...(exempt === null ? {} : { exempt: { reason: exempt, commit: null } }) }),
  );

const module: fc.Arbitrary<ModuleReport> = fc
  .record({ source, previousSource: fc.option(source, { freq: 3 }), line: fc.integer({ min: 1, max: 9 }) })
  .map(({ line, ...parts }) =>
    sampleModule({ ...parts, spec: `${parts.source}.spec.md`, api: [sampleChange({ line })] }),
  );

const parts = {
  modules: fc.uniqueArray(module, { selector: (each) => each.source, maxLength: 4 }),
  findings: fc.array(finding, { maxLength: 4 }),
};

/** A range's net change before anything is exempted. */
export const arbitraryNet: fc.Arbitrary<Report> = fc.record(parts).map(({ modules, findings }) =>
  assembleReport({
    mode: "range",
    base: "a".repeat(40),
    head: "b".repeat(40),
    modules,
    findings: findings.map(({ exempt: _exempt, ...rest }) => rest),
  }),
);

/** Commits of a range, each with an id of its own. */
export const arbitraryCommits: fc.Arbitrary<readonly CommitReport[]> = fc
  .array(fc.record({ ...parts, subject: fc.string() }), { maxLength: 9 })
  .map((commits) =>
    commits.map(({ modules, findings, subject }, at) => {
      const report = assembleReport({ mode: "range", base: null, head: "index", modules, findings });
      return {
        oid: `${at}`.padStart(40, "0"),
        subject,
        verdict: report.verdict,
        modules: report.modules,
        findings: report.findings,
      };
    }),
  );
