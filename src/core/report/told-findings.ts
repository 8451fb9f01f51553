import type { CommitName, Finding, ModuleReport, Report } from "../report.ts";

/** A finding as a flat list of findings tells it. */
export interface ToldFinding {
  readonly finding: Finding;
  /** The commit that it is about, null where it is about the whole change. */
  readonly commit: CommitName | null;
  /** The module whose source, former source or spec it is at, null where there is none. */
  readonly module: ModuleReport | null;
  /** Whether it is a reason for the verdict `block`. */
  readonly blocks: boolean;
}

/**
 * Every finding of a report once: those of the whole change, then those of single commits that the whole change does
 * not have. The commits of a push are left out, since a push goes by its net change alone.
 */
export function toldFindings(report: Report): readonly ToldFinding[] {
  const { mode, verdict, modules, commits = [], findings } = report;
  const net = new Set(findings.map(keyOf));
  const moduleAt = moduleFinder(modules);
  return [
    ...findings.map(
      (finding): ToldFinding => ({
        finding,
        commit: null,
        module: moduleAt(finding.path),
        blocks: verdict === "block" && isStandingError(finding),
      }),
    ),
    ...(mode === "pre-push" ? [] : commits).flatMap(({ oid, subject, modules: own, findings: all }) => {
      const ownModuleAt = moduleFinder(own);
      return all
        .filter((finding) => !net.has(keyOf(finding)))
        .map(
          (finding): ToldFinding => ({
            finding,
            commit: { oid, subject },
            module: ownModuleAt(finding.path),
            blocks: isStandingError(finding),
          }),
        );
    }),
  ];
}

function keyOf({ fingerprint, severity, exempt }: Finding): string {
  return `${fingerprint} ${severity} ${exempt !== undefined}`;
}

function isStandingError({ severity, exempt }: Finding): boolean {
  return severity === "error" && exempt === undefined;
}

/** Finds the module that a path belongs to: as its source first, then as its former source or spec. */
function moduleFinder(modules: readonly ModuleReport[]): (path: string) => ModuleReport | null {
  const owners = new Map<string, ModuleReport>();
  for (const module of modules) owners.set(module.source, module);
  for (const module of modules) {
    for (const path of [module.previousSource, module.spec]) {
      if (path !== null && !owners.has(path)) owners.set(path, module);
    }
  }
  return (path) => owners.get(path) ?? null;
}
