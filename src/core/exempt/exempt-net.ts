import type { CommitReport, Exempt, Finding, ModuleReport, Report } from "../report.ts";
import { formerNames } from "./former-names.ts";
import { markExempt } from "./mark-exempt.ts";

/** What is asked of a commit that was judged by itself; its own trailers are applied already. */
export interface OwnReport extends Pick<CommitReport, "findings"> {
  readonly modules: readonly Pick<ModuleReport, "source" | "previousSource">[];
}

/** The two rules about an API change without its spec: which of them speaks hangs on what else changed. */
const API_RULES: ReadonlySet<string> = new Set([
  "api-changed-without-spec",
  "crate-api-changed-without-spec",
]);

/**
 * The report of a net change, with the findings exempt that every commit exempts which has them by itself: one later
 * change of the same module without a trailer stands. Of several reasons the newest is told.
 *
 * @param commits the commits of the change, parents first.
 */
export function exemptNet(net: Report, commits: readonly OwnReport[]): Report {
  const ownAt = findingsByPath(commits);
  const namesOf = formerNames([net, ...commits].flatMap(({ modules }) => modules.flatMap(renameOf)));
  return markExempt(net, (finding) => {
    let newest: { readonly at: number; readonly exempt: Exempt } | null = null;
    for (const path of namesOf(finding.path)) {
      for (const own of ownAt.get(path) ?? []) {
        if (!isSame(own.finding, finding)) continue;
        const { exempt } = own.finding;
        if (exempt === undefined) return null;
        if (newest === null || own.at >= newest.at) newest = { at: own.at, exempt };
      }
    }
    return newest?.exempt ?? null;
  });
}

interface OwnFinding {
  /** Which of the commits, the oldest being 0. */
  readonly at: number;
  readonly finding: Finding;
}

function findingsByPath(commits: readonly OwnReport[]): ReadonlyMap<string, readonly OwnFinding[]> {
  const byPath = new Map<string, OwnFinding[]>();
  for (const [at, { findings }] of commits.entries()) {
    for (const finding of findings) {
      const known = byPath.get(finding.path);
      if (known === undefined) byPath.set(finding.path, [{ at, finding }]);
      else known.push({ at, finding });
    }
  }
  return byPath;
}

function renameOf({ source, previousSource }: OwnReport["modules"][number]) {
  return previousSource === null ? [] : [{ from: previousSource, to: source }];
}

/**
 * A change of the public API is told by one rule although the crate's changed with it, so either may be meant; but
 * what only warns by itself does not make the whole an error.
 */
function isSame(own: Finding, net: Finding): boolean {
  if (own.rule === net.rule) return true;
  const areApi = API_RULES.has(own.rule) && API_RULES.has(net.rule);
  return areApi && (own.severity === "error" || net.severity === "warn");
}
