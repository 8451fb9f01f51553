import type { CoverageMonths } from "../../core/picture/coverage-months.ts";

/** The colours that phases have; what comes after them shares the last. */
export const PHASE_COLOURS = 8;

/** The sources of one month's end that needed a spec. */
export interface CoverageColumn {
  /** `2026-11`. */
  readonly month: string;
  /** Those that had one, for each part of the column. */
  readonly covered: readonly number[];
  readonly missing: number;
}

/** Columns, and what their parts are called: a phase each, the last one all that are too many for a colour. */
export interface CoverageColumns {
  readonly words: readonly string[];
  readonly rows: readonly CoverageColumn[];
}

/** Lays coverage by phase into columns. */
export function coverageColumns({ months, phases }: CoverageMonths): CoverageColumns {
  const isMany = phases.length > PHASE_COLOURS;
  const alone = isMany ? PHASE_COLOURS - 1 : phases.length;
  const words = phases.slice(0, alone).map(({ name }) => name ?? "In no phase");
  const rows = months.map(({ month, missing }, at) => {
    const covered = new Array<number>(words.length + (isMany ? 1 : 0)).fill(0);
    for (const [place, phase] of phases.entries()) {
      const { own = 0, overview = 0 } = phase.months[at] ?? {};
      const part = Math.min(place, covered.length - 1);
      covered[part] = (covered[part] ?? 0) + own + overview;
    }
    return { month, covered, missing };
  });
  return { words: isMany ? [...words, `${phases.length - alone} other phases`] : words, rows };
}
