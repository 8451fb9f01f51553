import type { Config } from "../config/config.ts";
import { compileGlobs } from "../glob.ts";
import { baseName } from "../path-parts.ts";
import type { CoverageCount } from "../picture/coverage-months.ts";
import type { AuditedSource } from "./audit-report.ts";
import { classifyPaths } from "./path-class.ts";
import { phaseFinder } from "./phase-finder.ts";

/**
 * How the sources of earlier trees are counted: those that the audited tree has are what they are there, the others
 * are told by their paths alone.
 */
export function coverageCount(config: Config, sources: readonly AuditedSource[]): CoverageCount {
  const known = new Map(sources.map(({ path, required }) => [path, required]));
  const asked: ReadonlySet<string> = new Set(config.audit.require);
  const isBuildScript = (path: string) => baseName(path) === "build.rs";
  const classOf = classifyPaths(compileGlobs(config.audit.generated), { isBuildScript });
  return {
    phases: config.phases.map(({ name }) => name),
    phaseOf: phaseFinder(config.phases),
    isRequired: (path) => known.get(path) ?? asked.has(classOf(path) ?? "module"),
  };
}
