import type { PicturedSource } from "../../src/core/picture/report-data.ts";

/** A source of a report: a module of ten lines without a spec, but for what is told of it. */
export function picturedSource(path: string, told: Partial<PicturedSource> = {}): PicturedSource {
  return {
    path,
    class: "module",
    required: true,
    status: "missing",
    spec: `${path}.spec.md`,
    crate: null,
    phase: null,
    owners: [],
    lines: 10,
    items: 1,
    unmentioned: 0,
    drifted: 0,
    ...told,
  };
}
