import { assembleAudit } from "../../src/core/audit/assemble-audit.ts";
import type { AuditedSource, AuditReport } from "../../src/core/audit/audit-report.ts";

const HEX = "0123456789abcdef0123456789abcdef01234567";

function source(path: string, told: Partial<AuditedSource> = {}): AuditedSource {
  const crate = path.split("/")[0] ?? null;
  const phase = path.startsWith("core/") ? "engine" : null;
  const kind = { class: "module", required: true, status: "missing" } as const;
  return { path, ...kind, spec: `${path}.spec.md`, crate, phase, ...told };
}

/** Sources of every status and class, one of them with an odd name. */
export const AUDITED: readonly AuditedSource[] = [
  source("core/src/a.rs", {
    status: "own",
    items: { all: 3, unmentioned: [{ kind: "fn", path: "Pool::run", line: 12 }] },
  }),
  source("core/src/b|`c`.rs"),
  source("core/src/gen.rs", { class: "generated", required: false, status: "not-required" }),
  source("core/src/lib.rs", { class: "facade", status: "overview", spec: "core/mod.spec.md" }),
  source("tui/src/\u001b[31mred.rs"),
  source("tui/src/wire.rs", { class: "type-only", required: false, status: "own" }),
  source("tui/tests/all.rs", { class: "ignored", required: false, status: "not-required" }),
];

/** An audit with everything that a report can hold; `changed` takes some of it out. */
export function sampleAudit(changed: Partial<AuditReport> = {}): AuditReport {
  return {
    ...assembleAudit({
      tree: "index",
      sources: AUDITED,
      unread: [{ path: "tui/src/\u001b[31mred.rs", reason: "is not UTF-8" }],
      baseline: { file: "gaps.json", known: 1, added: ["core/src/b|`c`.rs"], stale: ["core/src/a.rs"] },
      trend: {
        since: HEX,
        before: { sources: 5, required: 4, covered: 1, missing: 3, percent: 25 },
        newGaps: ["tui/src/\u001b[31mred.rs"],
        closedGaps: [
          { path: "core/src/a.rs", by: "spec" },
          { path: "core/src/gen.rs", by: "not-required" },
          { path: "core/src/old.rs", by: "removal" },
        ],
      },
      failUnder: 80,
      phases: ["engine"],
      countsItems: true,
    }),
    ...changed,
  };
}

/** An audit of so many sources without a spec, each in a crate and a folder of its own. */
export function longAudit(count: number): AuditReport {
  const sources = Array.from({ length: count }, (_, at) => {
    const name = String(at).padStart(4, "0");
    return source(`crate-with-a-rather-long-name-${name}/src/module_${name}.rs`);
  });
  const parts = { baseline: null, trend: null, failUnder: null, phases: [], countsItems: false };
  return assembleAudit({ tree: HEX, sources, unread: [], ...parts });
}
