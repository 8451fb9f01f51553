import type { Finding, ModuleReport, Report } from "../report.ts";

/** A finding is the same on another line, and told in other words. */
const WORDS = { line: null, message: "", help: "" } satisfies Partial<Finding>;

/**
 * Gives reports whose modules and findings are the same ones wherever they are told alike, so that what several refs
 * of a push bring counts once and is in memory once. A module that two refs change each in its own way stays two, and
 * so does a finding that weighs more by the configuration of one of them, or is exempt in one alone.
 */
export function sharedParts(): (report: Report) => Report {
  const modules = sharing<ModuleReport>((module) => JSON.stringify(module));
  const findings = sharing<Finding>((finding) => JSON.stringify({ ...finding, ...WORDS }));
  return (report) => ({
    ...report,
    modules: report.modules.map(modules),
    findings: report.findings.map(findings),
  });
}

function sharing<Part extends object>(keyOf: (part: Part) => string): (part: Part) => Part {
  const shared = new WeakSet<Part>();
  const known = new Map<string, Part>();
  return (part) => {
    if (shared.has(part)) return part;
    const key = keyOf(part);
    const same = known.get(key) ?? part;
    known.set(key, same);
    shared.add(same);
    return same;
  };
}
