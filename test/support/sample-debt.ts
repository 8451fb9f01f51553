import { assembleDebt } from "../../src/core/debt/assemble-debt.ts";
import type { DebtReport, IndebtedSpec } from "../../src/core/debt/debt-report.ts";

const HEX = "0123456789abcdef0123456789abcdef01234567";

const NONE = { items: [], problem: null };

const SPECS: readonly IndebtedSpec[] = [
  {
    path: "core/src/exec.rs.spec.md",
    severity: "medium",
    crate: "core",
    phase: "engine",
    items: [
      { text: "Split `run` from *stop* <before> it grows | further.", line: 40 },
      { text: "Name the limits.", line: 41 },
    ],
    problem: null,
  },
  { path: "core/src/lib.rs.spec.md", severity: "low", crate: "core", phase: "engine", ...NONE },
  {
    path: "tui/src/\u001b[31mred.rs.spec.md",
    severity: "high",
    crate: "tui",
    phase: null,
    items: [{ text: "Paint\u001b[0m less.", line: 12 }],
    problem: null,
  },
  {
    path: "tui/src/wire.rs.spec.md",
    severity: null,
    crate: null,
    phase: null,
    items: [],
    problem: { line: 1, text: "has no footer" },
  },
];

const DAYS: Readonly<Record<number, string>> = { 40: "2026-03-01", 41: "2025-12-24" };

/** A ledger with everything that a report can hold; `changed` takes some of it out. */
export function sampleDebt(changed: Partial<DebtReport> = {}): DebtReport {
  const lines = new Map(SPECS.flatMap(({ items }) => items.map(({ text, line }) => [text, line])));
  const report = assembleDebt({
    tree: "index",
    specs: SPECS,
    phases: ["engine"],
    ageOf: (_, text) => {
      const day = DAYS[lines.get(text) ?? 0];
      return day === undefined ? "staged" : { oid: HEX, day };
    },
    trend: {
      since: HEX,
      before: { specs: 3, high: 0, medium: 1, low: 2, unknown: 0, items: 2 },
      newItems: [{ spec: "tui/src/\u001b[31mred.rs.spec.md", severity: "high", text: "Paint less." }],
      closedItems: [{ spec: "core/src/exec.rs.spec.md", severity: "low", text: "Count to ten." }],
      severities: [
        { spec: "core/src/exec.rs.spec.md", before: "low", after: "medium" },
        { spec: "tui/src/wire.rs.spec.md", before: "low", after: null },
      ],
    },
    failOn: "medium",
  });
  return { ...report, ...changed };
}

/** A ledger of so many specs with two items each. */
export function longDebt(count: number): DebtReport {
  const specs = Array.from({ length: count }, (_, at): IndebtedSpec => {
    const path = `crates/crate-${at}/src/a-rather-long-name-of-a-module-${at}.rs.spec.md`;
    const items = [1, 2].map((line) => ({ text: `Item ${line} of ${at}: ${"words and ".repeat(45)}`, line }));
    return { path, severity: "low", crate: `crate-${at}`, phase: null, items, problem: null };
  });
  const ageOf = () => ({ oid: HEX, day: "2026-01-01" });
  return assembleDebt({ tree: HEX, specs, phases: [], ageOf, trend: null, failOn: null });
}
