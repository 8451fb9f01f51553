import type { Tree } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import { compileGlobs, type PathTest } from "../glob.ts";
import type { Mapping } from "../mapping.ts";
import { isRust } from "../plan/planned-module.ts";
import { namedPaths } from "../plan.ts";
import { packageFinder } from "../rust/cargo/crate-files.ts";
import type { AuditedSource, UnreadSource } from "./audit-report.ts";
import type { Packages } from "./packages.ts";
import { classifyPaths } from "./path-class.ts";
import { phaseFinder } from "./phase-finder.ts";
import type { SourceClass } from "./source-class.ts";
import type { SourceSummary } from "./source-summary.ts";
import { testFiles } from "./test-files.ts";

/** What an audit goes by. */
export interface AuditRules {
  readonly config: Config;
  readonly mapping: Mapping;
}

/** One tree to audit. */
export interface AuditedTree {
  readonly tree: Tree;
  readonly packages: Packages;
  readonly scope: AuditScope;
  /** What was read of a source, null for one that was not asked for. */
  summary(path: string): SourceSummary | null;
}

/** Every source of a tree. */
export interface TreeAudit {
  /** By path. */
  readonly sources: readonly AuditedSource[];
  readonly unread: readonly UnreadSource[];
}

/** The sources of a tree that an audit is about. */
export interface AuditScope {
  /** Sorted; those that are ignored included. */
  readonly sources: readonly string[];
  /** What has to be read to tell them apart: those that are not ignored, and what may declare them. Sorted. */
  readonly read: readonly string[];
}

/**
 * Lists what an audit is about.
 *
 * @param paths files and folders that it is narrowed to, relative to the root; none for the whole tree.
 * @throws SpecCheckError `object` for a source whose name no disk could hold.
 */
export function auditScope({ mapping }: AuditRules, tree: Tree, paths: readonly string[]): AuditScope {
  const all = [...tree.paths()]
    .filter((path) => (isMatchable(path) || path.endsWith(".rs")) && mapping.isSource(path))
    .sort();
  const isWanted = namedPaths(paths);
  const sources = all.filter(isWanted);
  const folderOf = packageFinder(tree);
  const folders = new Set(sources.map(folderOf));
  const read = all.filter((path) => folders.has(folderOf(path)) && mapping.inScope(path));
  return { sources, read };
}

/** Tells for every source of a tree what it is and which spec answers for it. */
export function auditTree({ config, mapping }: AuditRules, audited: AuditedTree): TreeAudit {
  const { tree, packages, scope } = audited;
  const unread: UnreadSource[] = [];
  const classOf = classifier(audited, compileGlobs(config.audit.generated), unread);
  const required: ReadonlySet<string> = new Set(config.audit.require);
  const phaseOf = phaseFinder(config.phases);
  const sources = scope.sources.map((path): AuditedSource => {
    const kind = mapping.inScope(path) ? classOf(path) : "ignored";
    const spec = mapping.specFor(path, tree);
    const isRequired = required.has(kind);
    const absent = isRequired ? "missing" : "not-required";
    return {
      path,
      class: kind,
      required: isRequired,
      status: spec.exists ? (spec.own ? "own" : "overview") : absent,
      spec: spec.path,
      crate: packages.packageOf(path)?.label ?? null,
      phase: phaseOf(path),
    };
  });
  return { sources, unread };
}

/** Makes the test for the class of a source; what cannot be read is added to `unread`. */
function classifier(
  { tree, packages, scope, summary }: AuditedTree,
  isGenerated: PathTest,
  unread: UnreadSource[],
): (path: string) => SourceClass {
  const byPath = classifyPaths(isGenerated, packages);
  const tests = testFiles(scope.read, {
    has: (path) => tree.has(path),
    modulesOf: (path) => summary(path)?.modules ?? [],
  });
  return (path) => {
    const placed = byPath(path);
    const read = summary(path);
    if (placed === "generated" || read?.isGenerated === true) return "generated";
    if (placed !== null) return placed;
    if (tests.has(path)) return "test";
    if (!isRust(path)) return "module";
    const problem = read === null ? "was not read" : read.content.problem;
    if (problem !== null) unread.push({ path, reason: problem });
    return read?.content.class ?? "module";
  };
}
