import type { Finding, ModuleReport, Report } from "../../core/report.ts";

/** The findings about one path, with the module where there is one. */
export interface ReportBlock {
  readonly path: string;
  readonly module: ModuleReport | null;
  readonly findings: readonly Finding[];
}

/**
 * The findings by module: a finding belongs to the module whose source, former source or spec it names. Modules come
 * first and in their order, then the other paths; those without a finding have no block.
 */
export function reportBlocks(
  { modules }: Pick<Report, "modules">,
  findings: readonly Finding[],
): readonly ReportBlock[] {
  const owners = new Map<string, ModuleReport>();
  const claim = (path: string | null, module: ModuleReport) => {
    if (path !== null && !owners.has(path)) owners.set(path, module);
  };
  for (const module of modules) claim(module.source, module);
  for (const module of modules) {
    claim(module.previousSource, module);
    claim(module.spec, module);
  }
  const byModule = new Map<ModuleReport, Finding[]>(modules.map((module) => [module, []]));
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const owner = owners.get(finding.path);
    const list = owner === undefined ? byPath.get(finding.path) : byModule.get(owner);
    if (list === undefined) byPath.set(finding.path, [finding]);
    else list.push(finding);
  }
  return [
    ...[...byModule].map(([module, list]) => ({ path: module.source, module, findings: list })),
    ...[...byPath].map(([path, list]) => ({ path, module: null, findings: list })),
  ].filter((block) => block.findings.length > 0);
}
