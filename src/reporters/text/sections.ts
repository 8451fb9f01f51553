import { printable } from "../../core/printable.ts";
import type { CommitReport, Finding, ModuleReport, RefReport, Report } from "../../core/report.ts";

/** A part of a report: all of it, or what some refs of a push bring. */
export interface Section {
  /** The refs, null where there is nothing to tell apart. */
  readonly heading: string | null;
  readonly modules: readonly ModuleReport[];
  /** Those that no section before it shows. */
  readonly findings: readonly Finding[];
  /** Those that no section before it shows. */
  readonly commits: readonly CommitReport[];
  /** Findings that a section before it shows. */
  readonly again: number;
}

/** Refs that a heading names before it counts the rest. */
const REFS_NAMED = 3;

/**
 * Divides a report by the refs of a push, where several of them bring different things; refs at one commit have their
 * section in common, and those with errors come first. Sections of which there is nothing to say are left out.
 *
 * @param findings those of the report that are to be shown.
 */
export function sectionsOf(report: Report, findings: readonly Finding[]): readonly Section[] {
  const groups = groupsOf(report.refs ?? []);
  const { modules, commits = [] } = report;
  if (groups.length < 2) return [{ heading: null, modules, findings, commits, again: 0 }];
  const open = new Set<Finding | CommitReport>([...findings, ...commits]);
  const wanted = new Set(findings);
  const hasError = ([ref]: readonly RefReport[]) =>
    ref?.findings.some((finding) => finding.severity === "error" && wanted.has(finding)) === true;
  const severestFirst = groups.toSorted((a, b) => Number(hasError(b)) - Number(hasError(a)));
  const sections = severestFirst.map((refs): Section => {
    const [first] = refs;
    const own = (first?.findings ?? []).filter((finding) => wanted.has(finding));
    const fresh = own.filter((finding) => open.delete(finding));
    const listed = (first?.commits ?? []).filter((commit) => open.delete(commit));
    return {
      heading: headingOf(refs),
      modules: first?.modules ?? [],
      findings: fresh,
      commits: listed,
      again: own.length - fresh.length,
    };
  });
  const rest = {
    findings: findings.filter((finding) => open.has(finding)),
    commits: commits.filter((commit) => open.has(commit)),
  };
  return [...sections, { heading: null, modules, ...rest, again: 0 }].filter(
    ({ findings: own, commits: listed, again }) => own.length + listed.length + again > 0,
  );
}

function groupsOf(refs: readonly RefReport[]): readonly (readonly RefReport[])[] {
  const groups = new Map<string, RefReport[]>();
  for (const ref of refs) {
    const group = groups.get(ref.head);
    if (group === undefined) groups.set(ref.head, [ref]);
    else group.push(ref);
  }
  return [...groups.values()];
}

function headingOf(refs: readonly RefReport[]): string {
  const names = refs.map(({ localRef, remoteRef }) => printable(remoteRef ?? localRef));
  const rest = names.length - REFS_NAMED;
  const named = names.slice(0, REFS_NAMED).join(", ");
  return rest > 0 ? `${named} and ${rest} more` : named;
}
