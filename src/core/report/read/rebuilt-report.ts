import type { CommitReport, ModuleReport, RefReport, Report } from "../../report.ts";
import type { WrittenReport } from "./check-schema.ts";
import type { WrittenModule } from "./module-schema.ts";

/**
 * The report that a document was written from: refs with their parts, commits that cleared a module with the subjects
 * that the report has of them, else with an empty one. Null where a ref names a place that is not there.
 */
export function rebuiltReport(written: WrittenReport): Report | null {
  const subjects = new Map((written.commits ?? []).map(({ oid, subject }) => [oid, subject]));
  const rebuilt = (module: WrittenModule): ModuleReport => {
    const { clearedBy, ...rest } = module;
    if (clearedBy === undefined) return rest;
    return { ...rest, clearedBy: clearedBy.map((oid) => ({ oid, subject: subjects.get(oid) ?? "" })) };
  };
  const { commits: writtenCommits, refs: writtenRefs, ...rest } = written;
  const modules = written.modules.map(rebuilt);
  const commits = writtenCommits?.map(
    (commit): CommitReport => ({ ...commit, modules: commit.modules.map(rebuilt) }),
  );
  const lists = { modules, commits: commits ?? [], findings: written.findings };
  const refs = writtenRefs?.map((ref) => rebuiltRef(ref, lists));
  if (refs?.includes(null)) return null;
  return {
    ...rest,
    modules,
    ...(commits === undefined ? {} : { commits }),
    ...(refs === undefined ? {} : { refs: refs.filter((ref) => ref !== null) }),
  };
}

function rebuiltRef(
  ref: NonNullable<WrittenReport["refs"]>[number],
  lists: Pick<RefReport, "modules" | "commits" | "findings">,
): RefReport | null {
  const modules = at(lists.modules, ref.modules);
  const commits = at(lists.commits, ref.commits);
  const findings = at(lists.findings, ref.findings);
  if (modules === null || commits === null || findings === null) return null;
  return { ...ref, modules, commits, findings };
}

function at<T>(list: readonly T[], places: readonly number[]): readonly T[] | null {
  const parts = places.map((place) => list[place]).filter((part) => part !== undefined);
  return parts.length === places.length ? parts : null;
}
