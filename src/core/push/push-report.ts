import { assembleReport } from "../assemble-report.ts";
import type { CommitReport, Finding, ModuleReport, Report } from "../report.ts";

/** One ref of a push, judged. */
export interface PushedReport {
  /** The net change of its new commits. */
  readonly net: Report;
  /** Those of the commits that changed an API. */
  readonly commits: readonly CommitReport[];
}

/**
 * The report of a push, from those of its refs. What two refs bring both counts once, and is exempt where it is so in
 * both.
 *
 * @param blocks whether errors block; otherwise the verdict goes no further than a warning.
 */
export function pushReport(refs: readonly PushedReport[], blocks: boolean): Report {
  const modules = new Map<string, ModuleReport>();
  const findings = new Map<string, Finding>();
  const commits = new Map<string, CommitReport>();
  for (const { net, commits: own } of refs) {
    for (const module of net.modules) {
      const known = modules.get(module.source);
      if (known === undefined || known.specStatus === "exempt") modules.set(module.source, module);
    }
    for (const finding of net.findings) {
      const key = `${finding.path}\0${finding.fingerprint}`;
      if (findings.get(key) === undefined || finding.exempt === undefined) findings.set(key, finding);
    }
    for (const commit of own) commits.set(commit.oid, commit);
  }
  const first = refs[0]?.net;
  const report = assembleReport({
    mode: "pre-push",
    base: first?.base ?? null,
    head: first?.head ?? "index",
    modules: [...modules.values()],
    findings: [...findings.values()],
  });
  const verdict = report.verdict === "block" && !blocks ? "warn" : report.verdict;
  return { ...report, verdict, commits: [...commits.values()] };
}
