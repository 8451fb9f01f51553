import type { OwnReport } from "../exempt/exempt-net.ts";

/** Of commits judged by themselves what a net change can be exempted by: their findings, and what they renamed. */
export function compactOwn(reports: readonly OwnReport[]): readonly OwnReport[] {
  return reports
    .map(({ modules, findings }) => ({
      modules: modules
        .filter(({ previousSource }) => previousSource !== null)
        .map(({ source, previousSource }) => ({ source, previousSource })),
      findings,
    }))
    .filter(({ modules, findings }) => modules.length + findings.length > 0);
}
